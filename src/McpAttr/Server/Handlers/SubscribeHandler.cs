using System.Text;
using System.Text.Json;
using McpAttr.Protocol;
using McpAttr.Server.Subscriptions;

namespace McpAttr.Server.Handlers;

/// <summary>2025-11-25, server/resources, "Subscriptions": a session hears of the changes of a resource.</summary>
internal sealed class SubscribeHandler(McpServer server, Subscribers subscribers) : MethodHandler
{
    public override ReadOnlySpan<byte> Method => "resources/subscribe"u8;

    /// <summary>The URI that a request is about.</summary>
    /// <returns>False when it says none.</returns>
    public static bool TryReadUri(in Request request, out string uri)
    {
        uri = "";
        var reader = new ParamsReader(request.Params);
        while (reader.Next())
        {
            if (!reader.Is("uri"u8)) continue;
            if (reader.TokenType != JsonTokenType.String) return false;
            uri = Encoding.UTF8.GetString(reader.Text);
        }

        return uri.Length > 0;
    }

    public override Outcome Handle(ref Request request)
    {
        if (!TryReadUri(in request, out string uri)) return request.Fail(RpcError.InvalidParams("'uri' must be the URI of a resource."));
        if (!server.Model.CanSubscribe(Encoding.UTF8.GetBytes(uri), request.Sender))
        {
            request.Era!.ResourceNotFound(request.Reply, request.Id, uri, $"There is no resource here that can be subscribed to: {uri}");
            return Outcome.Answer;
        }

        if (!request.Connection.IsLasting) return request.Fail(RpcError.InvalidRequest("Subscriptions need a session, and this endpoint has none."));
        int limit = server.Options.MaxSubscriptions;
        return request.Connection.Legacy!.Subscribe(request.Connection, subscribers).TryWatch(uri, limit)
            ? request.Answer([])
            : request.Refuse(RpcError.TooManySubscriptions(limit), HttpStatus.TooManyRequests);
    }
}
