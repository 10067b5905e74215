using McpAttr.Calls;
using McpAttr.Diagnostics;
using McpAttr.Server;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>A client over HTTP. What belongs to a call goes to the response of the request that it came with.</summary>
internal abstract class HttpConnection(McpServer server, int expectedCalls) : Connection(server, expectedCalls)
{
    public sealed override NetworkPeer Peer(CallOrigin? origin) => origin is PostExchange exchange ? exchange.Peer : HttpPeer.Of(null);

    public sealed override bool CanNotify(McpCall call) => ((PostExchange)call.Origin!).AcceptsEvents;

    public sealed override bool CanAsk(McpCall call) => IsLasting && ((PostExchange)call.Origin!).AcceptsEvents;

    public sealed override void Notify(McpCall call, ReadOnlySpan<byte> message) => ((PostExchange)call.Origin!).Notify(message);

    public sealed override void Send(McpCall call, ReadOnlySpan<byte> answer)
    {
        if (call.Batch is { } batch) batch.Add(answer);
        else ((PostExchange)call.Origin!).Answer(answer);
    }

    public sealed override void Abandon(McpCall call)
    {
        if (call.Batch is { } batch) batch.Drop();
        else ((PostExchange)call.Origin!).Answer([]);
    }
}
