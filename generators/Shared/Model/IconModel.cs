namespace McpAttr.Roslyn.Model;

/// <summary>An icon (SEP-973).</summary>
/// <param name="Source">An https or data URI.</param>
/// <param name="MimeType">The media type, or null.</param>
/// <param name="Sizes">Such as <c>48x48</c>.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c> or null.</param>
internal sealed record IconModel(string Source, string? MimeType, EquatableArray<string> Sizes, string? Theme);
