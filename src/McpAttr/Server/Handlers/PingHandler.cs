namespace McpAttr.Server.Handlers;

/// <summary>basic/utilities/ping.</summary>
internal sealed class PingHandler : MethodHandler
{
    public override ReadOnlySpan<byte> Method => "ping"u8;

    public override Outcome Handle(ref Request request) => request.Answer([]);
}
