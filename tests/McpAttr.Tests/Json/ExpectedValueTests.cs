using System.Text;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class ExpectedValueTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "a string")]
    [InlineData("""{"type":"string","format":"date-time"}""", "a string in the format date-time")]
    [InlineData("""{"type":"boolean"}""", "true or false")]
    [InlineData("""{"type":"integer"}""", "an integer")]
    [InlineData("""{"type":"integer","minimum":-1,"maximum":9}""", "an integer from -1 to 9")]
    [InlineData("""{"type":"integer","minimum":1}""", "an integer of at least 1")]
    [InlineData("""{"type":"number","maximum":1.5}""", "a number of at most 1.5")]
    [InlineData("""{"type":"object"}""", "an object")]
    [InlineData("""{"type":"array"}""", "an array")]
    [InlineData("""{"type":"array","items":{"type":"boolean"}}""", "an array of booleans")]
    [InlineData("""{"type":"array","items":{"type":"array","items":{"type":"string"}}}""", "an array of arrays")]
    [InlineData("""{"enum":["a"],"type":"string"}""", "\"a\"")]
    [InlineData("""{"type":"string","enum":["a","b c","\"d\""]}""", "one of \"a\", \"b c\", \"\\\"d\\\"\"")]
    [InlineData("""{"enum":[1,2,null]}""", "one of 1, 2, null")]
    [InlineData("{}", null)]
    [InlineData("true", null)]
    [InlineData("""{"type":["string","null"]}""", null)]
    public void A_schema_is_told_in_words(string schema, string? expected) => Assert.Equal(expected, Describe(schema));

    [Fact]
    public void Twenty_allowed_values_are_named_and_the_others_counted() =>
        Assert.Equal(
            $"one of {string.Join(", ", Enumerable.Range(0, 20))} and 30 more",
            Describe($$"""{"enum":[{{string.Join(',', Enumerable.Range(0, 50))}}]}"""));

    private static string? Describe(string schema) => ExpectedValue.Describe(new SchemaNode(Encoding.UTF8.GetBytes(schema)));
}
