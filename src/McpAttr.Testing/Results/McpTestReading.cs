using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>What was read (<c>resources/read</c>).</summary>
public sealed class McpTestReading
{
    internal McpTestReading(JsonElement json)
    {
        Json = json;
        Contents = [.. json.Items("contents").Select(static contents => new McpTestContent(contents))];
    }

    /// <summary>All contents.</summary>
    public IReadOnlyList<McpTestContent> Contents { get; }

    /// <summary>The text of all contents that are text, one after the other on lines of their own.</summary>
    public string Text => string.Join('\n', Contents.Select(static contents => contents.Text).OfType<string>());

    /// <summary>The whole result.</summary>
    public JsonElement Json { get; }
}
