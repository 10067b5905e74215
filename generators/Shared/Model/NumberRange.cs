namespace McpAttr.Roslyn.Model;

/// <summary>The bounds of a number as invariant JSON numbers; null where only the type bounds it.</summary>
/// <param name="Minimum">The lower bound.</param>
/// <param name="Maximum">The upper bound.</param>
internal sealed record NumberRange(string? Minimum, string? Maximum)
{
    /// <summary>The lower bound itself is not allowed. Integers have the next one as their bound instead.</summary>
    public bool IsMinimumExcluded { get; init; }

    /// <summary>The upper bound itself is not allowed.</summary>
    public bool IsMaximumExcluded { get; init; }
}
