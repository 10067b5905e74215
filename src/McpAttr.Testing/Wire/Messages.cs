using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace McpAttr.Testing.Wire;

/// <summary>Writes the messages of the client, one line each.</summary>
internal static class Messages
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="id">The id, or null for a notification.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameters">The members of <c>params</c>, a <c>_meta</c> of the test's own among them.</param>
    /// <param name="additional">Further members of <c>params</c>.</param>
    /// <param name="meta">Members of <c>_meta</c>, JSON each; what the test's own says goes first.</param>
    public static byte[] Call(
        long? id, string method, JsonElement parameters, IReadOnlyList<(string Name, JsonElement Value)> additional, IReadOnlyList<(string Name, JsonElement Value)> meta) => Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
        if (id is { } number) json.WriteNumber("id"u8, number);
        json.WriteString("method"u8, method);
        json.WriteStartObject("params"u8);
        JsonElement own = default;
        foreach (var member in parameters.EnumerateObject())
        {
            if (member.NameEquals("_meta"u8)) own = member.Value;
            else member.WriteTo(json);
        }

        foreach (var (name, value) in additional) Write(json, name, value);
        WriteMeta(json, own, meta);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The answer to a request of the server's.</summary>
    public static byte[] Result(JsonElement id, JsonElement result) => Line(json =>
    {
        WriteOpening(json, id);
        Write(json, "result", result);
        json.WriteEndObject();
    });

    /// <summary>The refusal of a request of the server's.</summary>
    public static byte[] Error(JsonElement id, int code, string message) => Line(json =>
    {
        WriteOpening(json, id);
        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>A JSON value that is written here and read by nobody yet.</summary>
    public static JsonElement Value(Action<Utf8JsonWriter> write)
    {
        var reader = new Utf8JsonReader(Written(write).WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static void WriteOpening(Utf8JsonWriter json, JsonElement id)
    {
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
        Write(json, "id", id);
    }

    private static void WriteMeta(Utf8JsonWriter json, JsonElement own, IReadOnlyList<(string Name, JsonElement Value)> meta)
    {
        bool isObject = own.ValueKind == JsonValueKind.Object;
        if (!isObject && own.ValueKind != JsonValueKind.Undefined)
        {
            // Something odd that the test wants the server to see as it is.
            Write(json, "_meta", own);
            return;
        }

        if (!isObject && meta.Count == 0) return;
        json.WriteStartObject("_meta"u8);
        if (isObject)
        {
            foreach (var member in own.EnumerateObject()) member.WriteTo(json);
        }

        foreach (var (name, value) in meta)
        {
            if (!isObject || !own.TryGetProperty(name, out _)) Write(json, name, value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, JsonElement value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    private static byte[] Line(Action<Utf8JsonWriter> write) => [.. Written(write).WrittenSpan, (byte)'\n'];

    private static ArrayBufferWriter<byte> Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        write(json);
        json.Flush();
        return buffer;
    }
}
