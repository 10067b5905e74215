namespace McpAttr.Roslyn.Model;

/// <summary>What the catalog needs to know of a tool.</summary>
internal sealed record ToolEntry(string Name, string ClassName);
