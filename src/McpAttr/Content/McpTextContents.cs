using System.Text.Json;

namespace McpAttr;

/// <summary>A resource's contents as text.</summary>
/// <param name="Text">The text.</param>
public sealed record McpTextContents(string Text) : McpResourceContents
{
    private protected override void WriteBody(Utf8JsonWriter json) => json.WriteString("text"u8, Text);
}
