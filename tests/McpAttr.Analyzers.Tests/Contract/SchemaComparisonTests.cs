using McpAttr.Analyzers.Contract;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;

namespace McpAttr.Analyzers.Tests.Contract;

/// <summary>What breaks between two schemas: of arguments when less is valid, of a result when more is.</summary>
public sealed class SchemaComparisonTests
{
    private const string Node = """{"type":"object","properties":{"next":{"$ref":"#/$defs/Node"},"value":{"type":"integer"}}}""";

    // Narrower on the left: every value that is valid there is valid on the right, and not the other way round.
    public static TheoryData<string, string, string> Narrower => new()
    {
        { """{"type":"integer"}""", """{"type":"number"}""", "type" },
        { """{"type":"string"}""", """{"type":["string","null"]}""", "several types" },
        { """{"type":"string"}""", "{}", "no type" },
        { """{"type":"string"}""", "true", "everything" },
        { "false", """{"type":"string"}""", "nothing" },
        { """{"type":"string","enum":["a"]}""", """{"type":"string","enum":["a","b"]}""", "fewer values" },
        { """{"type":"string","enum":["a"]}""", """{"type":"string"}""", "values" },
        { """{"const":"a"}""", """{"enum":["a","b"]}""", "one value" },
        { """{"type":"integer","minimum":1}""", """{"type":"integer","minimum":0}""", "minimum" },
        { """{"type":"integer","minimum":-5}""", """{"type":"integer"}""", "a minimum" },
        { """{"type":"number","exclusiveMinimum":0}""", """{"type":"number","minimum":0}""", "exclusive minimum" },
        { """{"type":"number","minimum":0.5}""", """{"type":"number","exclusiveMinimum":0}""", "minimum above an exclusive one" },
        { """{"type":"integer","maximum":9223372036854775806}""", """{"type":"integer","maximum":9223372036854775807}""", "maximum" },
        { """{"type":"number","maximum":1e300}""", """{"type":"number"}""", "a maximum beyond decimal" },
        { """{"type":"number","exclusiveMaximum":3}""", """{"type":"number","maximum":3}""", "exclusive maximum" },
        { """{"type":"string","minLength":2}""", """{"type":"string","minLength":1}""", "shortest" },
        { """{"type":"string","maxLength":2}""", """{"type":"string","maxLength":3}""", "longest" },
        { """{"type":"array","maxItems":2}""", """{"type":"array"}""", "most items" },
        { """{"type":"string","pattern":"^a$"}""", """{"type":"string"}""", "pattern" },
        { """{"type":"string","format":"date-time"}""", """{"type":"string"}""", "format" },
        { """{"type":"array","uniqueItems":true,"items":{}}""", """{"type":"array","items":{}}""", "unique items" },
        { """{"type":"array","items":{"type":"integer"}}""", """{"type":"array","items":{"type":"number"}}""", "items" },
        { """{"type":"array","items":{"type":"integer"}}""", """{"type":"array"}""", "any items" },
        { """{"properties":{"a":{"type":"string"}},"required":["a"]}""", """{"properties":{"a":{"type":"string"}}}""", "required" },
        { """{"properties":{"a":{"minimum":1}}}""", """{"properties":{"a":{"minimum":0}}}""", "member" },
        { """{"additionalProperties":{"type":"integer"}}""", """{"additionalProperties":{"type":"number"}}""", "other members" },
        { """{"properties":{},"additionalProperties":false}""", """{"properties":{}}""", "no other members" },
        { """{"anyOf":[{"type":"string"}]}""", """{"anyOf":[{"type":"string"},{"type":"null"}]}""", "alternative" },
        { """{"type":"string"}""", """{"anyOf":[{"type":"string"},{"type":"null"}]}""", "alternatives" },
        { """{"oneOf":[{"properties":{"k":{"const":"a"}}}]}""", """{"oneOf":[{"properties":{"k":{"const":"a"}}},{"properties":{"k":{"const":"b"}}}]}""", "case of a union" },
        { """{"anyOf":[{"type":"integer"},{"type":"null"}]}""", """{"anyOf":[{"type":"number"},{"type":"null"}]}""", "inside an alternative" },
        { """{"$ref":"#/$defs/A","$defs":{"A":{"type":"integer"}}}""", """{"$ref":"#/$defs/B","$defs":{"B":{"type":"number"}}}""", "reference" },
        { """{"$ref":"#/$defs/Node","$defs":{"Node":""" + Node + "}}", """{"$ref":"#/$defs/Node","$defs":{"Node":""" + Node.Replace("integer", "number", StringComparison.Ordinal) + "}}", "recursion" },
    };

    [Theory]
    [MemberData(nameof(Narrower))]
    public void Arguments_may_widen_and_results_may_narrow_and_nothing_else(string narrow, string wide, string what)
    {
        Assert.NotEmpty(what);
        Assert.Empty(Compare(Direction.Input, narrow, wide));
        Assert.NotEmpty(Compare(Direction.Input, wide, narrow));
        Assert.Empty(Compare(Direction.Output, wide, narrow));
        Assert.NotEmpty(Compare(Direction.Output, narrow, wide));
        Assert.Empty(Compare(Direction.Input, narrow, narrow));
        Assert.Empty(Compare(Direction.Output, wide, wide));
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{}}""", """{"type":"object","properties":{"a":{"type":"string"}}}""")]
    [InlineData("""{"description":"One.","title":"A","default":1,"type":"integer"}""", """{"description":"Two.","title":"B","default":2,"examples":[3],"type":"integer"}""")]
    [InlineData("""{"properties":{"a":{},"b":{}}}""", """{"properties":{"b":{},"a":{}}}""")]
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["b","a"]}""")]
    [InlineData("""{"minimum":1}""", """{"minimum":1.0}""")]
    public void What_a_client_does_not_notice_breaks_nothing(string before, string after)
    {
        Assert.Empty(Compare(Direction.Input, before, after));
        Assert.Empty(Compare(Direction.Output, before, after));
    }

    [Theory]
    [InlineData(true, "the argument 'trip.days' was removed")]
    [InlineData(false, "'trip.days' of the result was removed")]
    public void A_removed_member_breaks_both_ways(bool isInput, string expected) => Assert.Equal(
        [expected],
        Compare(isInput ? Direction.Input : Direction.Output, """{"properties":{"trip":{"properties":{"days":{}}}}}""", """{"properties":{"trip":{"properties":{}}}}"""));

    [Theory]
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":{},"b":{}},"required":["b"]}""", "the argument 'b' is new and required")]
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":{}},"required":["a"]}""", "the argument 'a' is required now")]
    [InlineData("""{"properties":{"a":{"type":"array","items":{"type":"integer"}}}}""", """{"properties":{"a":{"type":"array","items":{"type":"string"}}}}""", "the argument 'a[]' was integer and is string")]
    [InlineData("""{"properties":{"a":{"enum":["x","y"]}}}""", """{"properties":{"a":{"enum":["x"]}}}""", "the argument 'a' no longer takes \"y\"")]
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":{"maximum":9}}}""", "'maximum' of the argument 'a' was not said and is 9")]
    [InlineData("""{}""", """{"additionalProperties":false}""", "the argument '*' is refused now")]
    public void A_message_names_what_broke(string before, string after, string expected) => Assert.Equal([expected], Compare(Direction.Input, before, after));

    [Fact]
    public void A_new_member_of_a_closed_result_was_not_promised() => Assert.Equal(
        ["'b' of the result is new, and no other members were promised"],
        Compare(Direction.Output, """{"properties":{},"additionalProperties":false}""", """{"properties":{"b":{}},"additionalProperties":false}"""));

    private static IEnumerable<string> Compare(Direction direction, string before, string after) =>
        SchemaComparison.Compare(direction, JsonNodeReader.Read(before, out _)!, JsonNodeReader.Read(after, out _)!).Select(static change => change.Text);
}
