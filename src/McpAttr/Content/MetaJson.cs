using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Content;

/// <summary>The <c>_meta</c> objects that users give as JSON. They are written anew: a line break between two tokens would end the message.</summary>
internal static class MetaJson
{
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public static string? Check(string? meta)
    {
        if (meta is null) return null;
        try
        {
            using var document = JsonDocument.Parse(meta);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return meta;
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("Meta must be a JSON object.", nameof(meta), exception);
        }

        throw new ArgumentException("Meta must be a JSON object.", nameof(meta));
    }

    /// <summary>Writes the member <c>_meta</c>, if there is one.</summary>
    public static void Write(Utf8JsonWriter json, string? meta)
    {
        if (meta is null) return;
        json.WritePropertyName("_meta"u8);
        WriteObject(json, meta);
    }

    public static byte[] ToUtf8(string meta)
    {
        var buffer = new ReplyBuffer();
        var json = buffer.BeginJson();
        WriteObject(json, meta);
        json.Flush();
        return buffer.Bytes.ToArray();
    }

    private static void WriteObject(Utf8JsonWriter json, string meta)
    {
        using var document = JsonDocument.Parse(meta);
        document.RootElement.WriteTo(json);
    }
}
