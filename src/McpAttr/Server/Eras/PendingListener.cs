using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Server.Eras;

/// <summary>The rest of a request that listens: its answer, which says that the server ends it.</summary>
internal sealed class PendingListener(McpCall call, ModernListener listener) : Pending(call)
{
    public override void Attach() => listener.Ended.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(OnEnded);

    public override void WriteResult()
    {
        var reply = Call.BeginResult();
        Call.Era.AppendResultMeta(reply, listener.Meta);
        reply.EndEmptyResult();
        if (!Call.Connection.HasOneStream) return;

        // basic/patterns/cancellation wants this, too, where no stream ends with the request. Behind the answer, which is the graceful end.
        reply.BeginNotification("notifications/cancelled"u8);
        reply.Append("\"requestId\":"u8);
        reply.Append(Call.Id);
        reply.EndResult();
    }
}
