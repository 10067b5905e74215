namespace McpAttr.Roslyn.Model;

/// <summary>A regular expression that a string must match as a whole.</summary>
/// <param name="Schema">What JSON Schema says, as ECMA-262 reads it; null when that cannot say it.</param>
/// <param name="Text">What is said in words instead.</param>
/// <param name="Code">The C# expression of the <c>Regex</c>.</param>
internal sealed record PatternModel(string? Schema, string Text, string Code);
