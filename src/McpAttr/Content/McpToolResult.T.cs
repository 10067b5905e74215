using McpAttr.Content;

namespace McpAttr;

/// <summary>The whole result of a tool with structured content.</summary>
/// <typeparam name="T">The type of the structure, which the tool's output schema describes.</typeparam>
/// <param name="Value">The structure. It is left out where it is null and the tool failed.</param>
public sealed record McpToolResult<T>(T Value)
{
    private readonly string? _meta;

    /// <summary>What the tool says beside the structure; null for what <see cref="McpToolAttribute.TextBlock"/> says. Default: null.</summary>
    public IReadOnlyList<McpContent>? Content { get; init; }

    /// <summary>The tool failed, and the content says how; a model reads it.</summary>
    public bool IsError { get; init; }

    /// <summary>The result's <c>_meta</c>: a JSON object, or null.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public string? Meta
    {
        get => _meta;
        init => _meta = MetaJson.Check(value);
    }
}
