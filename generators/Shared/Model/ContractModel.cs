namespace McpAttr.Roslyn.Model;

/// <summary>The contract of the assembly.</summary>
/// <param name="Included">The catalogs of other assemblies that are served too; what they offer is in their own contracts.</param>
/// <param name="Entries">What the assembly itself offers.</param>
internal sealed record ContractModel(EquatableArray<string> Included, EquatableArray<ContractEntry> Entries);
