namespace McpAttr.Roslyn.Model;

/// <summary>A value that an attribute names.</summary>
/// <param name="Code">The C# expression.</param>
/// <param name="Json">The JSON value.</param>
/// <param name="Text">The value in words.</param>
internal sealed record ConstantValue(string Code, string Json, string Text);
