namespace McpAttr.Roslyn.Model;

/// <summary>What a client may rely on of a tool, resource, template or prompt.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What a client asks for it by: its name, its URI or its template.</param>
/// <param name="Descriptor">The object that clients list, as compact JSON of the newest revision.</param>
internal sealed record ContractEntry(ContractKind Kind, string Key, string Descriptor);
