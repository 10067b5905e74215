namespace McpAttr.Roslyn.Model;

/// <summary>A piece of a URI template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The literal, or the name of the variable.</param>
internal sealed record UriPart(UriPartKind Kind, string Text);
