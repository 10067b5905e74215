using McpAttr.Roslyn.Contract;

namespace McpAttr.Analyzers.Tests;

/// <summary>What the rules about clients' limits are decided by.</summary>
public sealed class SchemaFactsTests
{
    [Theory]
    [InlineData("""{"type":"object","properties":{}}""", 1, "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{"b":{"type":"string"}}}}}}""", 3, "a[]")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer"}}}}}""", 3, "a[]")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"object"},{"type":"null"}]}}}""", 2, "a")]
    public void Objects_and_arrays_inside_each_other_are_levels(string schema, int depth, string deepest)
    {
        var facts = SchemaFacts.Of(JsonNodeReader.Read(schema, out _)!);

        Assert.Equal((depth, deepest), (facts.Depth, facts.Deepest));
    }

    [Fact]
    public void References_open_values_and_keys_are_found_wherever_they_are()
    {
        var facts = SchemaFacts.Of(JsonNodeReader.Read(
            """{"type":"object","properties":{"a":{"$ref":"#/$defs/N"},"b":{},"c":{"type":"array","items":{"description":"Any."}}},"$defs":{"N":{"type":"object","properties":{"n/":{"$ref":"#/$defs/N"}}}}}""",
            out _)!);

        Assert.Equal(["a", "N.n/"], facts.References);
        Assert.Equal(["b", "c[]"], facts.Open);
        Assert.Equal(["a", "b", "c", "n/"], facts.Keys.Select(static key => key.Key));
    }
}
