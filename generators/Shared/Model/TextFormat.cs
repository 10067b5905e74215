namespace McpAttr.Roslyn.Model;

/// <summary>The kinds of text that attributes ask for. The reader's method for each is <c>Check</c> with its name.</summary>
internal enum TextFormat
{
    Any,
    Email,
    Url,
    Base64,
}
