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
        using var schema = JsonDocument.Parse(tool.ArgumentsSchema.ToArray());
        var properties = schema.RootElement.GetProperty("properties"u8);
        return Write("tools/call", json => WriteCall(json, tool, arguments, name => IsText(properties, name)));
    }

    /// <exception cref="FormatException">The arguments are neither one JSON object nor name=value pairs.</exception>
    public static byte[] Write(McpPrompt prompt, string[] arguments) =>
        Write("prompts/get", json => WriteCall(json, prompt, arguments, _ => true));

    /// <param name="uri">The URI of a resource that is to be read.</param>
    public static byte[] Write(string uri) => Write("resources/read", json => json.WriteString("uri"u8, uri));

    private static byte[] Write(string method, Action<Utf8JsonWriter> writeParams)
    {
        var request = new ReplyBuffer();
        var json = request.BeginJson();
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
        json.WriteNumber("id"u8, 1);
        json.WriteString("method"u8, method);
        json.WriteStartObject("params"u8);
        writeParams(json);
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

    private static void WriteCall(Utf8JsonWriter json, McpMember member, string[] arguments, Func<string, bool> isText)
    {
        json.WriteString("name"u8, member.Name);
        json.WritePropertyName("arguments"u8);
        WriteArguments(json, arguments, isText);
    }

    private static void WriteArguments(Utf8JsonWriter json, string[] arguments, Func<string, bool> isText)
    {
        if (arguments is [var one] && one.TrimStart().StartsWith('{'))
        {
            if (!IsJson(one)) throw new FormatException("The arguments are not valid JSON.");
            json.WriteRawValue(one);
            return;
        }

        json.WriteStartObject();
        foreach (string argument in arguments)
        {
            int equals = argument.IndexOf('=');
            if (equals <= 0) throw new FormatException($"'{argument}' is neither a JSON object nor name=value.");
            string name = argument[..equals];
            string value = argument[(equals + 1)..];
            json.WritePropertyName(name);
            if (isText(name) || !IsJson(value)) json.WriteStringValue(value);
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
