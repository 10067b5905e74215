using System.Text.Json;

namespace McpAttr;

/// <summary>The result of a tool that the model wanted to be run.</summary>
/// <param name="ToolUseId">The <see cref="McpToolUse.Id"/>.</param>
/// <param name="Content">What the tool says.</param>
public sealed record McpToolUseResult(string ToolUseId, IReadOnlyList<McpContent> Content) : McpSampleContent
{
    /// <summary>The tool failed, and the content says how.</summary>
    public bool IsError { get; init; }

    /// <summary>A result that is text.</summary>
    /// <param name="toolUseId">The <see cref="McpToolUse.Id"/>.</param>
    /// <param name="text">What the tool says.</param>
    public McpToolUseResult(string toolUseId, string text)
        : this(toolUseId, [new McpText(text)])
    {
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "tool_result"u8);
        json.WriteString("toolUseId"u8, ToolUseId);
        json.WriteStartArray("content"u8);
        foreach (var block in Content) block.Write(json);
        json.WriteEndArray();
        if (IsError) json.WriteBoolean("isError"u8, true);
        json.WriteEndObject();
    }
}
