namespace McpAttr;

/// <summary>How far a call is (<c>notifications/progress</c>).</summary>
/// <param name="Progress">What is done so far, in the same unit as <paramref name="Total"/>; each report must be higher than the one before.</param>
/// <param name="Total">What there is to do, or null when nobody knows.</param>
/// <param name="Message">What is being done, for people, or null.</param>
public readonly record struct McpProgress(double Progress, double? Total = null, string? Message = null);
