using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>The <c>ClientCapabilities</c> object, as far as it says what a client may be asked.</summary>
internal static class ClientCapabilities
{
    public static McpClientCapability Read(ReadOnlySpan<byte> utf8)
    {
        var found = McpClientCapability.None;
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (reader.TokenType != JsonTokenType.StartObject) continue;
            if (reader.Is("elicitation"u8)) found |= ReadElicitation(reader.Whole(utf8));
            else if (reader.Is("sampling"u8)) found |= McpClientCapability.Sampling | ReadSampling(reader.Whole(utf8));
            else if (reader.Is("roots"u8)) found |= McpClientCapability.Roots;
            else if (reader.Is("extensions"u8)) found |= ReadExtensions(reader.Whole(utf8));
        }

        return found;
    }

    /// <param name="meta">A request's <c>_meta</c> object, or nothing.</param>
    public static McpClientCapability FromMeta(ReadOnlySpan<byte> meta)
    {
        var reader = new ParamsReader(meta);
        while (reader.Next())
        {
            if (reader.Is("io.modelcontextprotocol/clientCapabilities"u8) && reader.TokenType == JsonTokenType.StartObject) return Read(reader.Whole(meta));
        }

        return McpClientCapability.None;
    }

    /// <summary>The object that names one capability.</summary>
    public static ReadOnlySpan<byte> Required(McpClientCapability capability) => capability switch
    {
        McpClientCapability.Elicitation => "{\"elicitation\":{\"form\":{}}}"u8,
        McpClientCapability.ElicitationUrl => "{\"elicitation\":{\"url\":{}}}"u8,
        McpClientCapability.SamplingTools => "{\"sampling\":{\"tools\":{}}}"u8,
        McpClientCapability.SamplingContext => "{\"sampling\":{\"context\":{}}}"u8,
        McpClientCapability.Roots => "{\"roots\":{}}"u8,
        McpClientCapability.Apps => "{\"extensions\":{\"io.modelcontextprotocol/ui\":{\"mimeTypes\":[\"text/html;profile=mcp-app\"]}}}"u8,
        _ => "{\"sampling\":{}}"u8,
    };

    /// <summary>An object that names no mode stands for forms (client/elicitation, "Capabilities").</summary>
    private static McpClientCapability ReadElicitation(ReadOnlySpan<byte> utf8)
    {
        var found = McpClientCapability.None;
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (reader.TokenType != JsonTokenType.StartObject) continue;
            if (reader.Is("form"u8)) found |= McpClientCapability.Elicitation;
            else if (reader.Is("url"u8)) found |= McpClientCapability.ElicitationUrl;
        }

        return found == McpClientCapability.None ? McpClientCapability.Elicitation : found;
    }

    private static McpClientCapability ReadExtensions(ReadOnlySpan<byte> utf8)
    {
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (reader.Is("io.modelcontextprotocol/ui"u8) && reader.TokenType == JsonTokenType.StartObject && ShowsHtml(reader.Whole(utf8))) return McpClientCapability.Apps;
        }

        return McpClientCapability.None;
    }

    /// <summary>MCP Apps, "Extension Settings": the media types that the client shows.</summary>
    private static bool ShowsHtml(ReadOnlySpan<byte> settings)
    {
        var reader = new ParamsReader(settings);
        while (reader.Next())
        {
            if (!reader.Is("mimeTypes"u8) || reader.TokenType != JsonTokenType.StartArray) continue;
            var types = new Utf8JsonReader(reader.Whole(settings), new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (types.Read())
            {
                if (types.TokenType == JsonTokenType.String && JsonString.Unescape(types.ValueSpan).SequenceEqual("text/html;profile=mcp-app"u8)) return true;
            }

            return false;
        }

        return false;
    }

    private static McpClientCapability ReadSampling(ReadOnlySpan<byte> utf8)
    {
        var found = McpClientCapability.None;
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (reader.TokenType != JsonTokenType.StartObject) continue;
            if (reader.Is("tools"u8)) found |= McpClientCapability.SamplingTools;
            else if (reader.Is("context"u8)) found |= McpClientCapability.SamplingContext;
        }

        return found;
    }
}
