using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>What completes a text (<c>completion/complete</c>).</summary>
public sealed class McpTestCompletion
{
    internal McpTestCompletion(JsonElement json)
    {
        Json = json;
        var completion = json.GetProperty("completion"u8);
        Values = [.. completion.Items("values").Select(static value => value.GetString()!)];
        Total = completion.Member("total")?.GetInt32();
        HasMore = completion.Member("hasMore")?.GetBoolean() ?? false;
    }

    /// <summary>The proposals, at most 100.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>How many there are in all, or null when the server does not say.</summary>
    public int? Total { get; }

    /// <summary>There are more than were sent.</summary>
    public bool HasMore { get; }

    /// <summary>The whole result.</summary>
    public JsonElement Json { get; }
}
