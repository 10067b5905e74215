using McpAttr.Calls;
using McpAttr.Server.Subscriptions;

namespace McpAttr.Server.Eras;

/// <summary>
/// A request <c>subscriptions/listen</c>: each message, the answer included, carries the request's id, because several may share a stream
/// (2026-07-28, basic/patterns/subscriptions).
/// </summary>
internal sealed class ModernListener : Subscriber
{
    private readonly McpCall _call;
    private readonly Subscribers _all;
    private readonly byte[] _tag;
    private readonly TaskCompletionSource _ended = new();

    public ModernListener(McpCall call, Subscribers all)
        : base(call.Connection.Feed, isHeld: true)
    {
        _call = call;
        _all = all;
        Meta = [.. "{\"io.modelcontextprotocol/subscriptionId\":"u8, .. call.Id, (byte)'}'];
        _tag = [.. "\"_meta\":"u8, .. Meta];
    }

    public override bool IsListener => true;

    /// <summary>The <c>_meta</c> of each message.</summary>
    public byte[] Meta { get; }

    /// <summary>Ends when all was told.</summary>
    public Task Ended => _ended.Task;

    protected override ReadOnlySpan<byte> Tag => _tag;

    /// <summary>The client has cancelled the request, and may listen again at once.</summary>
    public void Cancel()
    {
        _all.Remove(this);
        Stop();
    }

    protected override void Send(ReadOnlySpan<byte> message)
    {
        if (_call.State == CallState.Running) _call.Connection.Notify(_call, message);
    }

    protected override void OnEnded()
    {
        _all.Remove(this);
        _ended.SetResult();
    }
}
