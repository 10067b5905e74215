namespace McpAttr;

/// <summary>What may complete a text, and how much more there is.</summary>
/// <param name="Values">The values, best first. At most 100 are sent.</param>
public sealed record McpCompletionResult(IReadOnlyList<string> Values)
{
    /// <summary>How many values there are, sent or not; null when nobody knows. Default: null.</summary>
    public int? Total { get; init; }

    /// <summary>There are more values than these. Default: false.</summary>
    public bool HasMore { get; init; }
}
