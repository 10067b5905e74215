using System.Text;
using System.Text.Json;
using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Values that generated code does not look into.</summary>
public class LiteralTests
{
    [Theory]
    [InlineData("echo_element", "null")]
    [InlineData("echo_element", "true")]
    [InlineData("echo_element", "1.50e1")]
    [InlineData("echo_element", """{"a":[1,{"b":null}]}""")]
    [InlineData("echo_node", "[]")]
    [InlineData("echo_node", "\"a\"")]
    [InlineData("echo_money", "\"1.50 EUR\"")]
    public async Task What_came_goes_as_it_is(string tool, string value)
    {
        await using var server = new ToolServer();

        server.Returns(value, tool, $"{{\"{(tool == "echo_money" ? "money" : "value")}\":{value}}}");
    }

    [Theory]
    [InlineData("echo_object", "value", """{"a":1}""")]
    [InlineData("echo_envelope", "envelope", """{"content":{"a":[]},"code":"NO","nodes":[null,1,{}]}""")]
    [InlineData("echo_envelope", "envelope", """{"code":null,"nodes":[]}""")]
    [InlineData("echo_purse", "purse", """{"a":"1 EUR","b":null}""")]
    [InlineData("echo_happening", "happening", """{"at":"2026-01-31","what":{"x":[1]}}""")]
    public async Task An_object_that_came_goes_as_it_is(string tool, string argument, string value)
    {
        await using var server = new ToolServer();

        server.ReturnsObject(value, tool, $"{{\"{argument}\":{value}}}");
    }

    [Theory]
    [InlineData("echo_element", "{}", "$.value is missing (What to give back. Any JSON value.).")]
    [InlineData("echo_node", """{"value":null}""", "$.value: expected another value, got null.")]
    [InlineData("echo_money", """{"money":"x EUR"}""", "$.money: expected a string that matches ^[0-9.]+ [A-Z]{3}$, got \"x EUR\".")]
    [InlineData("echo_money", """{"money":"1"}""", "$.money: expected a string that matches ^[0-9.]+ [A-Z]{3}$, got \"1\".")]
    [InlineData("echo_money", """{"money":5}""", "$.money: expected a string that matches ^[0-9.]+ [A-Z]{3}$, got 5.")]
    [InlineData("echo_purse", """{"purse":{"a":"99999999999999999999999999999999 EUR","b":[],"c":"1 EUR"}}""", "$.purse.a: expected a string that matches ^[0-9.]+ [A-Z]{3}$, got \"99999999999999999999999999999999 EUR\".", "$.purse.b: expected a string that matches ^[0-9.]+ [A-Z]{3}$, got an empty array.")]
    [InlineData("echo_happening", """{"happening":{"at":"today"}}""", "$.happening: expected another value at its $.at, got an object.")]
    [InlineData("echo_happening", """{"happening":null}""", "$.happening: expected an object, got null.")]
    [InlineData("take_literal", """{"count":"2"}""", "$.count: expected an integer, got \"2\".")]
    [InlineData("echo_element", """{"value":{"a":1,"a":2}}""", "$.value.a is given more than once.")]
    [InlineData("echo_node", """{"value":[{"b":{"a":1,"\u0061":2}}]}""", "$.value[0].b.a is given more than once.")]
    [InlineData("echo_envelope", """{"envelope":{"content":{"a":{"x":1,"x":1}},"code":"NO","nodes":[{"y":1,"y":[]}]}}""", "$.envelope.content.a.x is given more than once.", "$.envelope.nodes[0].y is given more than once.")]
    [InlineData("echo_happening", """{"happening":{"at":"2026-01-31","what":{"x":[1],"x":[]}}}""", "$.happening.what.x is given more than once.")]
    [InlineData("describe_all", """{"name":"a","phone":1,"name":"b"}""", "$.name is given more than once.")]
    public async Task What_a_reader_refuses_is_a_fault(string tool, string arguments, params string[] faults)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal(tool, faults), tool, arguments);
    }

    [Fact]
    public async Task A_converter_that_cannot_write_is_a_failure()
    {
        await using var server = new ToolServer(options => options.ExceptionDetail = McpExceptionDetail.None);

        Assert.Contains("echo_money failed unexpectedly.", server.CallModern("echo_money", """{"money":"1 XXX"}"""), StringComparison.Ordinal);
        Assert.Contains("give_no_element ran, but its result cannot be sent: $ is null, which its type does not allow.", server.CallModern("give_no_element"), StringComparison.Ordinal);
        server.Returns("\"1 EUR\"", "echo_money", """{"money":"1 EUR"}""");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"a","unknown":[1,2.50],"phone":null}""")]
    public async Task A_tool_may_take_all_arguments_as_they_are(string arguments)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text(arguments), "describe_all", arguments);
        server.Gives(Wire.Text("2x"), "take_literal", """{"count":2,"note":"x"}""");
    }

    [Fact]
    public void A_literal_schema_is_listed_without_its_white_space_alone()
    {
        var tool = McpCatalog.Entry!.Tools.Single(static tool => tool.Name.SequenceEqual("describe_all"u8));

        Assert.Contains(
            """
            "inputSchema":{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","$defs":{"address":{"$anchor":"addressDef","type":"object","properties":{"street":{"type":"string"},"city":{"type":"string"}}}},"properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},"phone":{"type":"string"},"email":{"type":"string"}},"allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],"if":{"required":["phone"]},"then":{"required":["name"]},"else":{"required":["email"]},"additionalProperties":false}
            """,
            Encoding.UTF8.GetString(tool.Descriptor),
            StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(tool.Descriptor.ToArray()).RootElement.GetProperty("inputSchema").ValueKind);
    }
}
