using System.Text.Json;

namespace McpAttr;

/// <summary>A block of text.</summary>
/// <param name="Text">The text.</param>
public sealed record McpText(string Text) : McpContent
{
    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "text"u8);
        json.WriteString("text"u8, Text);
    }
}
