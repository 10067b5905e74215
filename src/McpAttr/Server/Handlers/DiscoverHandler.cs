using System.Text;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>2026-07-28, server/discover: what the server is and can, put together once.</summary>
internal sealed class DiscoverHandler(McpServer server, Era era, string supportedVersions) : MethodHandler
{
    private readonly Lazy<byte[]> _body = new(() =>
    [
        .. "\"supportedVersions\":["u8, .. Encoding.ASCII.GetBytes(supportedVersions), .. "],\"capabilities\":"u8, .. Capabilities(server),
        .. server.InstructionsMember,
    ]);

    public override ReadOnlySpan<byte> Method => "server/discover"u8;

    public override Outcome Handle(ref Request request)
    {
        request.Reply.BeginResult(request.Id, era.ResultOpening);
        request.Reply.Append(_body.Value);
        request.Reply.Append(era.ListTail(server.Model));
        request.Reply.EndResult();
        return Outcome.Answer;
    }

    private static byte[] Capabilities(McpServer server) =>
        server.Modern.Tasks is { } tasks ? server.CapabilitiesWith(tasks.CapabilityFor(null)) : server.Capabilities;
}
