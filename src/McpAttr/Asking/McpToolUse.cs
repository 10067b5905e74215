using System.Text.Json;
using McpAttr.Asking;

namespace McpAttr;

/// <summary>The model wants a tool to be run.</summary>
/// <param name="Id">Names this use; its result repeats it.</param>
/// <param name="Name">The tool.</param>
/// <param name="Input">Its input, a JSON object.</param>
public sealed record McpToolUse(string Id, string Name, string Input) : McpSampleContent
{
    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "tool_use"u8);
        json.WriteString("id"u8, Id);
        json.WriteString("name"u8, Name);
        json.WriteObject("input"u8, Input);
        json.WriteEndObject();
    }
}
