using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>A prompt with its arguments filled in (<c>prompts/get</c>).</summary>
public sealed class McpTestPrompt
{
    internal McpTestPrompt(JsonElement json)
    {
        Json = json;
        Messages = [.. json.Items("messages").Select(static message => new McpTestMessage(message))];
    }

    /// <summary>What the prompt is for, or null.</summary>
    public string? Description => Json.Member("description")?.GetString();

    /// <summary>All messages.</summary>
    public IReadOnlyList<McpTestMessage> Messages { get; }

    /// <summary>The text of all messages that are text, one after the other on lines of their own.</summary>
    public string Text => string.Join('\n', Messages.Select(static message => message.Content.Text).OfType<string>());

    /// <summary>The whole result.</summary>
    public JsonElement Json { get; }
}
