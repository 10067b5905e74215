namespace McpAttr.Generators;

/// <summary>The names of the pipeline's nodes, for tests of what is cached.</summary>
internal static class TrackingNames
{
    public const string Project = nameof(Project);
    public const string Tools = nameof(Tools);
    public const string Resources = nameof(Resources);
    public const string Prompts = nameof(Prompts);
    public const string Forms = nameof(Forms);
    public const string Shapes = nameof(Shapes);
    public const string Entries = nameof(Entries);
    public const string Catalog = nameof(Catalog);
    public const string Clashes = nameof(Clashes);
    public const string IsContractKept = nameof(IsContractKept);
    public const string ContractEntries = nameof(ContractEntries);
    public const string Contract = nameof(Contract);
}
