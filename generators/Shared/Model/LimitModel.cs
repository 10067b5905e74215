namespace McpAttr.Roslyn.Model;

/// <summary>One limit that an attribute sets.</summary>
/// <param name="Property">The property of <c>McpLimits</c>.</param>
/// <param name="Number">Its value: a count, or milliseconds.</param>
/// <param name="IsTime">The property is a time.</param>
internal sealed record LimitModel(string Property, long Number, bool IsTime);
