using System.Text;

namespace McpAttr.Server.Handlers;

/// <summary>2026-07-28, server/discover: what the server is and can, put together once.</summary>
internal sealed class DiscoverHandler(McpServer server, string supportedVersions, byte[] cacheHints) : MethodHandler
{
    private readonly Lazy<byte[]> _body = new(() =>
    [
        .. "\"supportedVersions\":["u8, .. Encoding.ASCII.GetBytes(supportedVersions), .. "],\"capabilities\":"u8, .. server.Capabilities,
        .. server.InstructionsMember, .. cacheHints,
    ]);

    public override ReadOnlySpan<byte> Method => "server/discover"u8;

    public override Outcome Handle(ref Request request) => request.Answer(_body.Value);
}
