namespace McpAttr.Roslyn.Model;

/// <summary>The parts of a contract.</summary>
internal enum ContractKind
{
    Tool,
    Resource,
    ResourceTemplate,
    Prompt,
}
