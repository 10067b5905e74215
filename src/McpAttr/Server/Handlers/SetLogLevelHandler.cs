using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>server/utilities/logging: from now on only messages of this severity or a higher one.</summary>
internal sealed class SetLogLevelHandler : MethodHandler
{
    public override ReadOnlySpan<byte> Method => "logging/setLevel"u8;

    public override Outcome Handle(ref Request request)
    {
        var reader = new ParamsReader(request.Params);
        McpLogLevel? level = null;
        while (reader.Next())
        {
            if (reader.Is("level"u8) && reader.TokenType == JsonTokenType.String) level = LogLevels.Parse(reader.Text);
        }

        if (level is not { } chosen)
            return request.Fail(RpcError.InvalidParams("'level' must be one of debug, info, notice, warning, error, critical, alert, emergency."));
        request.Connection.Legacy!.LogLevel = chosen;
        return request.Answer([]);
    }
}
