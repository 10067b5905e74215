namespace McpAttr.Roslyn.Model;

/// <summary>How long a string may be in code points, or how many items or members there may be.</summary>
/// <param name="Minimum">The least, 0 when nothing is said.</param>
/// <param name="Maximum">The most, or null.</param>
internal sealed record LengthRange(int Minimum, int? Maximum);
