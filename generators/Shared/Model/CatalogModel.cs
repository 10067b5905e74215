namespace McpAttr.Roslyn.Model;

/// <summary>What the catalog offers.</summary>
internal sealed record CatalogModel(
    ProjectModel Project,
    EquatableArray<CatalogEntry> Tools,
    EquatableArray<ResourceEntry> Resources,
    EquatableArray<CatalogEntry> Prompts,
    EquatableArray<string> Forms)
{
    /// <summary>An assembly that merely references McpAttr, and is no program, has none.</summary>
    public bool IsNeeded => Project.IsExecutable || Tools.Count + Resources.Count + Prompts.Count + Forms.Count + Project.Included.Count > 0;
}
