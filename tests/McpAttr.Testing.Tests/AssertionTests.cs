using System.Text.Json;
using McpAttr.Testing.Assertions;
using McpAttr.Testing.Tests.Kit;

namespace McpAttr.Testing.Tests;

public sealed class AssertionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task What_is_as_the_test_says_passes_and_goes_on(string revision)
    {
        await using var client = Served.Start(revision);

        (await client.CallAsync("refuse", cancellationToken: Token)).ShouldBeError("closed").ShouldHaveText("The station is closed.");
        (await client.CallAsync("get_forecast", ("city", "Oslo"), ("days", 99))).ShouldBeError("$.days", "14");
        (await client.CallAsync("squares", ("count", 3))).ShouldSucceed().ShouldHaveStructured("[1, 4, 9]");
        var forecast = (await client.CallAsync("get_forecast", ("city", "Oslo"), ("days", 1)))
            .ShouldHaveStructured("""{ "days": [ { "degrees": 21, "name": "Day 1" } ], "city": "Oslo" }""");
        await forecast.ShouldMatchOutputSchemaAsync();
        await (await client.CallAsync("squares", ("count", 3))).ShouldMatchOutputSchemaAsync();
    }

    [Fact]
    public async Task What_is_not_as_the_test_says_is_shown()
    {
        await using var client = Served.Start(McpRevisions.Newest);
        var squares = await client.CallAsync("squares", ("count", 2));
        var refusal = await client.CallAsync("refuse", cancellationToken: Token);

        Fails("squares should fail; it returned", () => squares.ShouldBeError());
        Fails("refuse should succeed; it failed: The station is closed.", () => refusal.ShouldSucceed());
        Fails("The text of refuse should contain\nopen\nIt is\nThe station is closed.", () => refusal.ShouldBeError("open"));
        Fails("The text of refuse should be\nThe station\nIt is\nThe station is closed.", () => refusal.ShouldHaveText("The station"));
        Fails("The structured content of squares should be\n[1]\nIt is\n[1,4]", () => squares.ShouldHaveStructured("[1]"));
        Fails("refuse returned no structured content", () => _ = refusal.Structured);
        var noSchema = await Assert.ThrowsAsync<McpAssertionException>(() => refusal.ShouldMatchOutputSchemaAsync());
        Assert.Equal("refuse promises no output schema.", noSchema.Message);
    }

    [Fact]
    public async Task Content_that_breaks_its_output_schema_is_shown_with_its_path()
    {
        await using var server = new ScriptedServer(message => [ScriptedServer.Result(message, message.GetProperty("method").ValueEquals("tools/list")
            ? """{"tools":[{"name":"t","inputSchema":{"type":"object"},"outputSchema":{"type":"object","properties":{"days":{"type":"array","items":{"type":"integer"}}}}}]}"""
            : """{"content":[],"structuredContent":{"days":[1,2.5]}}""")]);
        await using var client = server.Connect(McpRevisions.Newest);
        var result = await client.CallAsync("t", cancellationToken: Token);

        var fault = await Assert.ThrowsAsync<McpAssertionException>(() => result.ShouldMatchOutputSchemaAsync());

        Assert.Contains("$.days[1] must be of type integer, and is 2.5", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_assertion_is_a_failure_to_xunit_and_no_error() =>
        Assert.Contains(typeof(McpAssertionException).GetInterfaces(), type => type.Name == "IAssertionException");

    [Theory]
    [InlineData("""{"type":"integer"}""", "2.0", "2.5")]
    [InlineData("""{"type":["string","null"]}""", "null", "1")]
    [InlineData("""{"enum":["a",1]}""", "1", "\"b\"")]
    [InlineData("""{"const":"a"}""", "\"a\"", "\"b\"")]
    [InlineData("""{"minimum":1,"maximum":18446744073709551615}""", "18446744073709551615", "18446744073709551616")]
    [InlineData("""{"exclusiveMinimum":1,"exclusiveMaximum":3}""", "2", "3")]
    [InlineData("""{"minLength":2,"maxLength":2}""", "\"😀a\"", "\"😀\"")]
    [InlineData("""{"pattern":"^(?:a+)$"}""", "\"aa\"", "\"ab\"")]
    [InlineData("""{"minItems":1,"maxItems":2}""", "[1]", "[]")]
    [InlineData("""{"uniqueItems":true}""", "[1,2]", "[1,1]")]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":{"type":"null"}}""", "[\"a\",null]", "[\"a\",1]")]
    [InlineData("""{"prefixItems":[{"type":"string"}]}""", "[]", "[1]")]
    [InlineData("""{"required":["a"]}""", """{"a":1}""", """{"b":1}""")]
    [InlineData("""{"properties":{"a":{"type":"null"}},"additionalProperties":false}""", """{"a":null}""", """{"a":null,"b":1}""")]
    [InlineData("""{"additionalProperties":{"type":"integer"}}""", """{"x":1}""", """{"x":"1"}""")]
    [InlineData("""{"propertyNames":{"enum":["a"]}}""", """{"a":1}""", """{"b":1}""")]
    [InlineData("""{"minProperties":1,"maxProperties":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"anyOf":[{"type":"null"},{"type":"string"}]}""", "null", "1")]
    [InlineData("""{"oneOf":[{"type":"number"},{"type":"integer"}]}""", "1.5", "1")]
    [InlineData("""{"allOf":[{"type":"number"},{"minimum":2}]}""", "2", "1")]
    [InlineData("""{"$defs":{"a/b":{"type":"string"}},"$ref":"#/$defs/a~1b"}""", "\"x\"", "1")]
    [InlineData("""{"$defs":{"n":{"properties":{"next":{"$ref":"#/$defs/n"},"v":{"type":"integer"}}}},"$ref":"#/$defs/n"}""", """{"next":{"v":1}}""", """{"next":{"next":{"v":""}}}""")]
    public void Keywords_accept_and_refuse(string schema, string good, string bad)
    {
        var check = new SchemaCheck(Json(schema));

        Assert.Null(check.FaultOf(Json(good)));
        Assert.NotNull(check.FaultOf(Json(bad)));
    }

    [Theory]
    [InlineData("""{"dependentRequired":{}}""", "dependentRequired")]
    [InlineData("""{"properties":{"a":{"unevaluatedProperties":false}}}""", "$.a")]
    [InlineData("""{"$ref":"#/$defs/none"}""", "#/$defs/none")]
    [InlineData("""{"$ref":"https://example.org/schema"}""", "https://example.org/schema")]
    [InlineData("""{"type":"float"}""", "float")]
    public void A_schema_that_the_check_does_not_know_is_no_pass(string schema, string named) =>
        Assert.Contains(named, Assert.Throws<McpTestException>(() => new SchemaCheck(Json(schema)).FaultOf(Json("""{"a":{}}"""))).Message, StringComparison.Ordinal);

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static void Fails(string message, Action assertion) =>
        Assert.Contains(message, Assert.Throws<McpAssertionException>(assertion).Message, StringComparison.Ordinal);
}
