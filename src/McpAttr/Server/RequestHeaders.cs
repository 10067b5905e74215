using McpAttr.Protocol;
using McpAttr.Server.Handlers;

namespace McpAttr.Server;

/// <summary>The headers of an HTTP request, which repeat parts of its message (2026-07-28, basic/transports/streamable-http, "Request Metadata").</summary>
internal abstract class RequestHeaders
{
    /// <summary>The revision that the request is sent under, or null when it does not say.</summary>
    public string? ProtocolVersion => Find("MCP-Protocol-Version");

    /// <summary>The header of the version names one that is not of the legacy era, so the request belongs to the modern one.</summary>
    public bool NameModernEra => ProtocolVersion is { } version && Protocol.ProtocolVersion.Find(Protocol.ProtocolVersion.Legacy, version) is null;

    /// <summary>A header's value without white space around it; null when there is none, several joined by commas.</summary>
    /// <param name="name">The header's name, whatever its case.</param>
    public abstract string? Find(string name);

    /// <summary>
    /// What is wrong with the headers that repeat parts of the message, or null when nothing is (2026-07-28, basic/transports/streamable-http,
    /// "Standard Request Headers"). It is asked here, where there are headers, so that a native server over stdio links nothing of it.
    /// </summary>
    public string? Fault(in Request request, MethodHandler? handler) =>
        Find("Mcp-Method") is not { } method ? "The header 'Mcp-Method' is missing; it must repeat the method."
        : !HeaderValue.Is(method, JsonString.Unescape(request.Message.Method.Of(request.Utf8))) ? "The header 'Mcp-Method' and the message name different methods."
        : handler?.HeaderFault(in request, this);
}
