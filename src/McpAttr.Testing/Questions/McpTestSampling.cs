using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>What the server asks the client's model (<c>sampling/createMessage</c>; deprecated by 2026-07-28).</summary>
public sealed class McpTestSampling
{
    internal McpTestSampling(JsonElement json, string? key)
    {
        Json = json;
        Key = key;
    }

    /// <summary>The messages so far, a JSON array.</summary>
    public JsonElement Messages => Json.GetProperty("messages"u8);

    /// <summary>The text of all messages, one a line.</summary>
    public string Text => string.Join('\n', Messages.EnumerateArray().SelectMany(static message => Blocks(message.GetProperty("content"u8))));

    /// <summary>What the model is told beside the messages, or null.</summary>
    public string? SystemPrompt => Json.TryGetProperty("systemPrompt"u8, out var prompt) ? prompt.GetString() : null;

    /// <summary>How long the answer may be, in tokens.</summary>
    public int MaxTokens => Json.GetProperty("maxTokens"u8).GetInt32();

    /// <summary>The name of the question among those of its round (2026-07-28), or null.</summary>
    public string? Key { get; }

    /// <summary>The request's <c>params</c>.</summary>
    public JsonElement Json { get; }

    private static IEnumerable<string> Blocks(JsonElement content) =>
        from block in content.ValueKind == JsonValueKind.Array ? [.. content.EnumerateArray()] : new[] { content }
        where block.TryGetProperty("text"u8, out _)
        select block.GetProperty("text"u8).GetString()!;
}
