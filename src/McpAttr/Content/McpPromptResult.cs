namespace McpAttr;

/// <summary>The whole result of a prompt.</summary>
/// <param name="Messages">The messages.</param>
public sealed record McpPromptResult(IReadOnlyList<McpPromptMessage> Messages)
{
    /// <summary>What the prompt is, now that its arguments are known, or null.</summary>
    public string? Description { get; init; }
}
