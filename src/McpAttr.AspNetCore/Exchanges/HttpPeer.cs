using McpAttr.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>How a client is connected.</summary>
internal static class HttpPeer
{
    /// <param name="context">The request that came, or null when it is over.</param>
    public static NetworkPeer Of(HttpContext? context) => context is null
        ? new NetworkPeer("tcp") { Protocol = "http" }
        : new NetworkPeer(HttpProtocol.IsHttp3(context.Request.Protocol) ? "quic" : "tcp")
        {
            Protocol = "http",
            ProtocolVersion = context.Request.Protocol["HTTP/".Length..],
            Address = context.Connection.RemoteIpAddress?.ToString(),
            Port = context.Connection.RemoteIpAddress is null ? null : context.Connection.RemotePort,
        };
}
