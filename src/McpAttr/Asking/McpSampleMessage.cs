using System.Text.Json;

namespace McpAttr;

/// <summary>A message of the conversation that the client's model goes on with.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Content">What is said, at least one block.</param>
public sealed record McpSampleMessage(McpRole Role, IReadOnlyList<McpSampleContent> Content)
{
    /// <summary>A message of text.</summary>
    /// <param name="role">Who says it.</param>
    /// <param name="text">What is said.</param>
    public McpSampleMessage(McpRole role, string text)
        : this(role, [(McpSampleContent)text])
    {
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, Role == McpRole.Assistant ? "assistant"u8 : "user"u8);
        json.WritePropertyName("content"u8);

        // Revisions before 2025-11-25 know no array here.
        if (Content.Count != 1) json.WriteStartArray();
        foreach (var block in Content) block.Write(json);
        if (Content.Count != 1) json.WriteEndArray();
        json.WriteEndObject();
    }
}
