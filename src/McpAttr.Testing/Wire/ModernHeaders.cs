using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace McpAttr.Testing.Wire;

/// <summary>The headers that repeat parts of a message (2026-07-28, basic/transports/streamable-http, "Request Metadata").</summary>
internal static class ModernHeaders
{
    public static void Add(HttpRequestHeaders headers, string revision, JsonElement message)
    {
        headers.Add("MCP-Protocol-Version", revision);
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("method"u8, out var method) || method.ValueKind != JsonValueKind.String) return;
        headers.Add("Mcp-Method", method.GetString());
        if (!message.TryGetProperty("params"u8, out var parameters) || parameters.ValueKind != JsonValueKind.Object) return;
        if (Text(parameters, "name") is { } name) headers.Add("Mcp-Name", Encode(name));
        else if (Text(parameters, "uri") is { } uri) headers.Add("Mcp-Name", Encode(uri));
    }

    private static string? Text(JsonElement parameters, string name) =>
        parameters.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>"Value Encoding": what a header cannot say, or what looks encoded and is not, is base64.</summary>
    private static string Encode(string text) =>
        text.AsSpan().ContainsAnyExceptInRange('!', '~') || text.StartsWith("=?base64?", StringComparison.Ordinal)
            ? $"=?base64?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?="
            : text;
}
