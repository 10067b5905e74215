using System.Text;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Protocol;

namespace McpAttr.Server.Verbs;

/// <summary>Writes the request that a command line means.</summary>
internal static class CallRequest
{
    /// <exception cref="FormatException">The arguments are neither one JSON object nor name=value pairs.</exception>
    public static byte[] Write(McpTool tool, string[] arguments)
    {
        var request = new ReplyBuffer();
        var json = request.BeginJson();
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
        json.WriteNumber("id"u8, 1);
        json.WriteString("method"u8, "tools/call"u8);
        json.WriteStartObject("params"u8);
        json.WriteString("name"u8, tool.Name);
        json.WritePropertyName("arguments"u8);
        WriteArguments(json, tool, arguments);
        json.WriteStartObject("_meta"u8);
        json.WriteString("io.modelcontextprotocol/protocolVersion"u8, ProtocolVersion.Modern[0].Utf8Name);
        json.WriteStartObject("io.modelcontextprotocol/clientCapabilities"u8);
        json.WriteEndObject();
        json.WriteString("io.modelcontextprotocol/logLevel"u8, LogLevels.Name(McpLogLevel.Debug));
        json.WriteNumber("progressToken"u8, 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return request.Bytes.ToArray();
    }

    private static void WriteArguments(Utf8JsonWriter json, McpTool tool, string[] arguments)
    {
        if (arguments is [var one] && one.TrimStart().StartsWith('{'))
        {
            if (!IsJson(one)) throw new FormatException("The arguments are not valid JSON.");
            json.WriteRawValue(one);
            return;
        }

        using var descriptor = JsonDocument.Parse(tool.Descriptor.ToArray());
        var properties = descriptor.RootElement.GetProperty("inputSchema"u8).GetProperty("properties"u8);
        json.WriteStartObject();
        foreach (string argument in arguments)
        {
            int equals = argument.IndexOf('=');
            if (equals <= 0) throw new FormatException($"'{argument}' is neither a JSON object nor name=value.");
            string name = argument[..equals];
            string value = argument[(equals + 1)..];
            json.WritePropertyName(name);
            if (IsText(properties, name) || !IsJson(value)) json.WriteStringValue(value);
            else json.WriteRawValue(value);
        }

        json.WriteEndObject();
    }

    /// <summary>The schema wants a string, so that <c>zip=0123</c> needs no quotes.</summary>
    private static bool IsText(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var schema) && schema.TryGetProperty("type"u8, out var type) && type.ValueEquals("string"u8);

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
