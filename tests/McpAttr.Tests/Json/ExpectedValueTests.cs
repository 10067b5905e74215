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
    [InlineData("""{"type":"number","exclusiveMinimum":0}""", "a number above 0")]
    [InlineData("""{"type":"number","exclusiveMaximum":1}""", "a number below 1")]
    [InlineData("""{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1}""", "a number above 0 and below 1")]
    [InlineData("""{"type":"number","exclusiveMinimum":0,"maximum":1}""", "a number above 0 and at most 1")]
    [InlineData("""{"type":"number","minimum":0,"exclusiveMaximum":1}""", "a number of at least 0 and below 1")]
    [InlineData("""{"type":"string","minLength":3,"maxLength":20,"pattern":"^a+$"}""", "a string of 3 to 20 characters that matches ^a+$")]
    [InlineData("""{"type":"string","maxLength":1}""", "a string of at most 1 character")]
    [InlineData("""{"type":"string","minLength":2,"maxLength":2}""", "a string of 2 characters")]
    [InlineData("""{"type":"string","format":"email","not":{"enum":["a@b"]}}""", "an e-mail address other than \"a@b\"")]
    [InlineData("""{"type":"string","contentEncoding":"base64"}""", "a string in Base64")]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":3}""", "an array of 1 to 3 items")]
    [InlineData("""{"type":"object","minProperties":1}""", "an object of at least 1 member")]
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
