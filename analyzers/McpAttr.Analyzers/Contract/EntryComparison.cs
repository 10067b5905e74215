using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;

namespace McpAttr.Analyzers.Contract;

/// <summary>Finds what breaks between two states of one tool, resource, template or prompt.</summary>
internal static class EntryComparison
{
    public static IReadOnlyList<ContractChange> Compare(ContractKind kind, JsonNode before, JsonNode after) => kind switch
    {
        ContractKind.Tool => [.. OfArguments(before["inputSchema"], after["inputSchema"]), .. OfResult(before["outputSchema"], after["outputSchema"])],
        ContractKind.Prompt => [.. OfPrompt(before["arguments"], after["arguments"])],
        _ => [.. OfMediaType(before["mimeType"], after["mimeType"])],
    };

    private static IReadOnlyList<ContractChange> OfArguments(JsonNode? before, JsonNode? after) =>
        before is null || after is null ? [] : SchemaComparison.Compare(Direction.Input, before, after);

    private static IReadOnlyList<ContractChange> OfResult(JsonNode? before, JsonNode? after) =>
        before is null ? []
        : after is null ? [new ContractChange(null, "the result has no structured content any more")]
        : SchemaComparison.Compare(Direction.Output, before, after);

    private static IEnumerable<ContractChange> OfPrompt(JsonNode? before, JsonNode? after)
    {
        var (known, present) = (before?.Items ?? [], after?.Items ?? []);
        foreach (var name in known.Select(Name).Except(present.Select(Name)))
        {
            yield return new ContractChange(null, $"the argument '{name}' was removed");
        }

        foreach (var argument in present.Where(IsRequired))
        {
            var old = known.FirstOrDefault(other => Name(other) == Name(argument));
            if (old is null || !IsRequired(old))
            {
                yield return new ContractChange(Name(argument), $"the argument '{Name(argument)}' is {(old is null ? "new and required" : "required now")}");
            }
        }

        static string? Name(JsonNode argument) => argument["name"]?.Text;

        static bool IsRequired(JsonNode argument) => argument["required"]?.Text == "true";
    }

    private static IEnumerable<ContractChange> OfMediaType(JsonNode? before, JsonNode? after)
    {
        if (before is not null && before.Text != after?.Text)
        {
            yield return new ContractChange(null, $"the media type was {before.Text} and is {after?.Text ?? "not said"}");
        }
    }
}
