using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using McpAttr.Json;

namespace McpAttr.Protocol;

/// <summary>JSON strings as bytes. Escapes are rare on the wire, so what has none is passed through.</summary>
internal static class JsonString
{
    /// <summary>Leaves letters of every script as they are: descriptions and results are read by models, which pay for each escape.</summary>
    public static JavaScriptEncoder Encoder => MinimalEncoder.Instance;

    /// <summary>
    /// The text of a string whose bytes between the quotes are <paramref name="content"/>. What escapes half of a surrogate pair is no
    /// text and given as it stands, so that it equals nothing that is.
    /// </summary>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> content)
    {
        if (!content.Contains((byte)'\\') || JsonText.HasLoneSurrogate(content)) return content;

        var quoted = new byte[content.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        content.CopyTo(quoted.AsSpan(1));
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        var text = new byte[content.Length];
        return text.AsSpan(0, reader.CopyString(text));
    }

    /// <summary>One spelling for one value: a request id that is cancelled may be escaped in another way than when it was sent.</summary>
    public static ReadOnlySpan<byte> CanonicalToken(ReadOnlySpan<byte> token)
    {
        if (!token.Contains((byte)'\\') || JsonText.HasLoneSurrogate(token)) return token;

        var buffer = new ArrayBufferWriter<byte>(token.Length + 2);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder });
        writer.WriteStringValue(Unescape(token[1..^1]));
        writer.Flush();
        return buffer.WrittenSpan;
    }

    /// <summary>A whole JSON string, quotes included.</summary>
    public static byte[] Quote(string text) => [(byte)'"', .. JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes, (byte)'"'];
}
