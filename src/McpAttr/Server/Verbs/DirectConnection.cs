using McpAttr.Calls;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>The connection of one call from the command line. What the tool reports meanwhile goes to standard error.</summary>
internal sealed class DirectConnection(McpServer server) : Connection(server)
{
    private readonly TaskCompletionSource<byte[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answer, empty when the call was cancelled.</summary>
    public Task<byte[]> Answer => _answer.Task;

    public override void Notify(ReadOnlySpan<byte> message) => StandardStreams.WriteError(message);

    public override void Send(McpCall call, ReadOnlySpan<byte> answer) => _answer.TrySetResult(answer.ToArray());

    public void CancelAll()
    {
        foreach (var call in Calls.CancelAll()) FireCancellation(call);
        _answer.TrySetResult([]);
    }
}
