namespace McpAttr.Roslyn.Model;

/// <summary>What the catalog needs to know of a tool or prompt.</summary>
internal sealed record CatalogEntry(string Name, string ClassName);
