using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>2025-11-25, server/resources, "Subscriptions": a session hears of the changes of a resource no more. It need not have before.</summary>
internal sealed class UnsubscribeHandler : MethodHandler
{
    public override ReadOnlySpan<byte> Method => "resources/unsubscribe"u8;

    public override Outcome Handle(ref Request request)
    {
        if (!SubscribeHandler.TryReadUri(in request, out string uri)) return request.Fail(RpcError.InvalidParams("'uri' must be the URI of a resource."));
        request.Connection.Legacy!.Subscriber?.Unwatch(uri);
        return request.Answer([]);
    }
}
