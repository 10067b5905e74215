using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Asking.Legacy;

/// <summary>A request to the client that waits for its answer: revisions up to 2025-11-25.</summary>
internal sealed class OpenQuestion(QuestionTable table, long id, McpCall call) : AwaitedAnswer(call)
{
    public long Id => id;

    protected override void OnClosed() => table.Remove(this);

    protected override void OnCancelled() => SendCancellation("The request that it belongs to has ended.");

    protected override void OnTimeout(TimeSpan timeout) => SendCancellation($"There was no answer within {timeout}.");

    /// <summary>basic/utilities/cancellation: what is not waited for is cancelled.</summary>
    private void SendCancellation(string reason)
    {
        var message = ReplyBuffer.Rent();
        message.BeginNotification("notifications/cancelled"u8);
        message.Append("\"requestId\":"u8);
        message.Append(id);
        message.Append(",\"reason\":"u8);
        message.AppendString(reason);
        message.EndResult();
        table.Send(Call, message.Bytes);
        ReplyBuffer.Return(message);
    }
}
