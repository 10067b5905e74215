namespace McpAttr;

/// <summary>What the client's model answered.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Content">What it says.</param>
/// <param name="Model">The model.</param>
/// <param name="StopReason">Why it stopped (<c>endTurn</c>, <c>toolUse</c>, …), or null.</param>
/// <remarks>The text is a stranger's: check it as any other input.</remarks>
public sealed record McpSampleResult(McpRole Role, IReadOnlyList<McpSampleContent> Content, string Model, string? StopReason)
{
    /// <summary>All of its text.</summary>
    public string Text => string.Concat(Content.Select(static block => block is McpSampleBlock { Content: McpText text } ? text.Text : ""));

    /// <summary>The tools that the model wants to be run.</summary>
    public IEnumerable<McpToolUse> ToolUses => Content.OfType<McpToolUse>();
}
