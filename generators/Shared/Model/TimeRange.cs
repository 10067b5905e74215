namespace McpAttr.Roslyn.Model;

/// <summary>The bounds of a date or time, both inclusive; JSON Schema has no keyword for them.</summary>
/// <param name="Minimum">The C# expression of the lower bound.</param>
/// <param name="Maximum">The C# expression of the upper bound.</param>
/// <param name="Words">The bounds as they are spelled on the wire, <c>from 2026-01-01 to 2026-12-31</c>.</param>
internal sealed record TimeRange(string Minimum, string Maximum, string Words);
