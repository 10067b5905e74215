using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>A message of a prompt.</summary>
public sealed class McpTestMessage
{
    internal McpTestMessage(JsonElement json) => Json = json;

    /// <summary>Who says it.</summary>
    public McpRole Role => Json.GetProperty("role"u8).ValueEquals("assistant"u8) ? McpRole.Assistant : McpRole.User;

    /// <summary>What is said.</summary>
    public McpTestContent Content => new(Json.GetProperty("content"u8));

    /// <summary>The whole message.</summary>
    public JsonElement Json { get; }
}
