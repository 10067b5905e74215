using System.Text.Json;

namespace McpAttr;

/// <summary>A message of a prompt.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Content">What is said.</param>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/prompts#promptmessage"/>.</remarks>
public sealed record McpPromptMessage(McpRole Role, McpContent Content)
{
    /// <summary>A message of text.</summary>
    /// <param name="role">Who says it.</param>
    /// <param name="text">What is said.</param>
    public McpPromptMessage(McpRole role, string text)
        : this(role, new McpText(text))
    {
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, Role == McpRole.Assistant ? "assistant"u8 : "user"u8);
        json.WritePropertyName("content"u8);
        Content.Write(json);
        json.WriteEndObject();
    }
}
