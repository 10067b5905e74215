namespace McpAttr.Roslyn.Model;

/// <summary>What stands as text beside structured content; the members and values of <c>McpAttr.McpTextBlock</c>.</summary>
internal enum TextBlock
{
    Mirror,
    Summary,
    None,
}
