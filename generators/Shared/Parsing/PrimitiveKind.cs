namespace McpAttr.Roslyn.Parsing;

/// <summary>What a method is made by its attribute.</summary>
internal enum PrimitiveKind
{
    Tool,
    Resource,
    Prompt,
}
