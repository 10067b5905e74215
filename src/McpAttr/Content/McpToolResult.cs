using McpAttr.Content;

namespace McpAttr;

/// <summary>The whole result of a tool without structured content.</summary>
public sealed record McpToolResult
{
    private readonly string? _meta;

    /// <summary>What the tool says. Default: nothing.</summary>
    public IReadOnlyList<McpContent> Content { get; init; } = [];

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
