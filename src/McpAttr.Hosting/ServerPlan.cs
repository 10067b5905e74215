namespace McpAttr.Hosting;

/// <summary>What a registered server offers.</summary>
internal sealed class ServerPlan
{
    /// <summary>The catalog; null for the program's own.</summary>
    public McpCatalog? Catalog { get; set; }

    /// <summary>The tags of the members that are served; null for all.</summary>
    public string[]? Tags { get; set; }
}
