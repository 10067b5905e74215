using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking.Replay;

/// <summary>One spelling for one value: a client that sends a request again may order its members in another way, or escape them.</summary>
internal static class CanonicalJson
{
    /// <param name="utf8">A value that is known to be well-formed, or nothing, which stands for an empty object.</param>
    public static byte[] Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "{}"u8.ToArray();
        var buffer = new ReplyBuffer();
        var json = buffer.BeginJson();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        Write(ref reader, utf8, json);
        json.Flush();
        return buffer.Bytes.ToArray();
    }

    private static void Write(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, Utf8JsonWriter json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteMembers(ref reader, utf8, json);
                break;
            case JsonTokenType.StartArray:
                json.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Write(ref reader, utf8, json);
                json.WriteEndArray();
                break;
            case JsonTokenType.String:
                json.WriteStringValue(JsonString.Unescape(reader.ValueSpan));
                break;
            default:
                json.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    private static void WriteMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, Utf8JsonWriter json)
    {
        var members = new List<(string Name, int Start, int Length)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Encoding.UTF8.GetString(JsonString.Unescape(reader.ValueSpan));
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            members.Add((name, start, (int)reader.BytesConsumed - start));
        }

        members.Sort(static (x, y) => string.CompareOrdinal(x.Name, y.Name));
        json.WriteStartObject();
        foreach (var (name, start, length) in members)
        {
            json.WritePropertyName(name);
            var value = utf8.Slice(start, length);
            var inner = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = int.MaxValue });
            inner.Read();
            Write(ref inner, value, json);
        }

        json.WriteEndObject();
    }
}
