using System.Text.Json;

namespace McpAttr;

/// <summary>An image.</summary>
/// <param name="Data">The image file; it is sent in base64.</param>
/// <param name="MimeType">Its media type, such as <c>image/png</c>.</param>
public sealed record McpImage(ReadOnlyMemory<byte> Data, string MimeType) : McpContent
{
    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "image"u8);
        json.WriteBase64String("data"u8, Data.Span);
        json.WriteString("mimeType"u8, MimeType);
    }
}
