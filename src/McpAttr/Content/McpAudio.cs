using System.Text.Json;

namespace McpAttr;

/// <summary>Sound.</summary>
/// <param name="Data">The audio file; it is sent in base64.</param>
/// <param name="MimeType">Its media type, such as <c>audio/wav</c>.</param>
public sealed record McpAudio(ReadOnlyMemory<byte> Data, string MimeType) : McpContent
{
    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "audio"u8);
        json.WriteBase64String("data"u8, Data.Span);
        json.WriteString("mimeType"u8, MimeType);
    }
}
