using McpAttr.Content;

namespace McpAttr;

/// <summary>The whole result of a prompt.</summary>
/// <param name="Messages">The messages.</param>
public sealed record McpPromptResult(IReadOnlyList<McpPromptMessage> Messages)
{
    private readonly string? _meta;

    /// <summary>The result's <c>_meta</c>: a JSON object, or null.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public string? Meta
    {
        get => _meta;
        init => _meta = MetaJson.Check(value);
    }

    /// <summary>What the prompt is, now that its arguments are known, or null.</summary>
    public string? Description { get; init; }
}
