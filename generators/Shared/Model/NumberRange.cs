namespace McpAttr.Roslyn.Model;

/// <summary>The bounds of a number, both inclusive, as invariant JSON numbers; null where only the type bounds it.</summary>
internal sealed record NumberRange(string? Minimum, string? Maximum);
