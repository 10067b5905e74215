using System.Text.Json;
using McpAttr.Protocol;
using McpAttr.Server.Eras;

namespace McpAttr.Server.Handlers;

/// <summary>2026-07-28, basic/patterns/subscriptions: opens a stream of changes.</summary>
internal sealed class ListenHandler(ListenTarget target) : MethodHandler
{
    public override ReadOnlySpan<byte> Method => target.Name;

    public override Outcome Handle(ref Request request)
    {
        var reader = new ParamsReader(request.Params);
        while (reader.Next())
        {
            if (!reader.Is("notifications"u8) || reader.TokenType != JsonTokenType.StartObject) continue;
            return Run(ref request, target, arguments: reader.Whole(request.Params).ToArray());
        }

        return request.Fail(RpcError.InvalidParams("'notifications' must be an object that says what to tell of."));
    }
}
