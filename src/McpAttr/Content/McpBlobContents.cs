using System.Text.Json;

namespace McpAttr;

/// <summary>A resource's contents as bytes.</summary>
/// <param name="Data">The bytes; they are sent in base64.</param>
public sealed record McpBlobContents(ReadOnlyMemory<byte> Data) : McpResourceContents
{
    private protected override void WriteBody(Utf8JsonWriter json) => json.WriteBase64String("blob"u8, Data.Span);
}
