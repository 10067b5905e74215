using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>Something that a server lists.</summary>
public abstract class McpTestMember
{
    private protected McpTestMember(JsonElement json) => Json = json;

    /// <summary>The name.</summary>
    public string Name => Json.GetProperty("name"u8).GetString()!;

    /// <summary>The name for people, or null.</summary>
    public string? Title => Json.Member("title")?.GetString();

    /// <summary>What it is for, or null.</summary>
    public string? Description => Json.Member("description")?.GetString();

    /// <summary>The whole descriptor.</summary>
    public JsonElement Json { get; }
}
