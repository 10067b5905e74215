using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;

namespace McpAttr.Analyzers;

/// <summary>A tool as the parser reads it and as clients see it.</summary>
internal sealed class ParsedTool(ToolModel model, ContractEntry entry)
{
    private readonly Lazy<JsonNode> _descriptor = new(() => JsonNodeReader.Read(entry.Descriptor, out _) ?? JsonNode.Literal("true"));

    public ToolModel Model => model;

    public ContractEntry Entry => entry;

    /// <summary>The object that clients list.</summary>
    public JsonNode Descriptor => _descriptor.Value;

    /// <summary>The schemas that clients check or hand on, each with the words for it.</summary>
    public IEnumerable<(SchemaFacts Facts, Direction Direction)> Schemas()
    {
        if (Descriptor["inputSchema"] is { } input)
        {
            yield return (SchemaFacts.Of(input), Direction.Input);
        }

        if (Descriptor["outputSchema"] is { } output)
        {
            yield return (SchemaFacts.Of(output), Direction.Output);
        }
    }
}
