using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Dictionaries as arguments and as results.</summary>
public class DictionaryTests
{
    [Theory]
    [InlineData("echo_dictionary", "{}")]
    [InlineData("echo_dictionary", """{"a":1,"b \"c\"":-2,"":3,"é":4}""")]
    [InlineData("echo_dictionary_interface", """{"a":"b","c":null}""")]
    [InlineData("echo_by_sky", """{"partly cloudy":{"x":1,"y":2},"Clear":{"x":3,"y":4}}""")]
    [InlineData("echo_by_number", """{"-2147483648":[],"-1":[1],"0":[2,3],"2147483647":[4]}""")]
    [InlineData("echo_by_large_number", """{"0":true,"18446744073709551615":false}""")]
    [InlineData("echo_by_id", """{"123e4567-e89b-12d3-a456-426614174000":5}""")]
    [InlineData("echo_read_only_dictionary", """{"a":1}""")]
    [InlineData("echo_immutable_dictionary", """{"a":1,"b":2}""")]
    [InlineData("echo_frozen_dictionary", """{"a":{"b":1}}""")]
    public async Task Entries_come_back_as_they_went_in(string tool, string items)
    {
        await using var server = new ToolServer();

        server.ReturnsObject(items, tool, $"{{\"items\":{items}}}");
    }

    [Theory]
    [InlineData("{\"items\":null}", "null")]
    [InlineData("{}", "null")]
    [InlineData("{\"items\":{\"a\":null,\"b\":1}}", "{\"a\":null,\"b\":1}")]
    public async Task A_dictionary_that_may_be_null_may_be_missing_and_is_wrapped(string arguments, string result)
    {
        await using var server = new ToolServer();

        server.Returns(result, "echo_nullable_dictionary", arguments);
    }

    [Theory]
    [InlineData("echo_dictionary", """{"a":1,"b":2,"a":3,"\u0062":4}""", "$.items.a is given more than once.", "$.items.b is given more than once.")]
    [InlineData("echo_dictionary", """{"a":"1","b c":null,"d":[1]}""", "$.items.a: expected an integer from -2147483648 to 2147483647, got \"1\".", "$.items['b c']: expected an integer from -2147483648 to 2147483647, got null.", "$.items.d: expected an integer from -2147483648 to 2147483647, got an array of 1 item.")]
    [InlineData("echo_dictionary", "[1]", "$.items: expected an object, got an array of 1 item.")]
    [InlineData("echo_by_sky", """{"rain":{"x":1},"Rain":{},"partly cloudy":{"x":1},"Clouds":{"x":2}}""", "$.items.rain: expected one of the keys Clear, partly cloudy, Rain, got \"rain\".", "$.items.Rain.x is missing; expected a number (To the right.).", "$.items.Clouds is given more than once.")]
    [InlineData("echo_by_number", """{"1":[],"1.0":[],"01":[],"x":[],"2147483648":{"a":[1]},"1":["a"]}""", "$.items['1.0']: expected a key that is an integer from -2147483648 to 2147483647, got \"1.0\".", "$.items['01']: expected a key that is an integer from -2147483648 to 2147483647, got \"01\".", "$.items.x: expected a key that is an integer from -2147483648 to 2147483647, got \"x\".", "$.items['2147483648']: expected a key that is an integer from -2147483648 to 2147483647, got \"2147483648\".", "$.items['1'] is given more than once.")]
    [InlineData("echo_by_large_number", """{"-1":true}""", "$.items['-1']: expected a key that is an integer from 0 to 18446744073709551615, got \"-1\".")]
    [InlineData("echo_by_id", """{"1":2}""", "$.items['1']: expected a key that is a UUID such as 123e4567-e89b-12d3-a456-426614174000, got \"1\".")]
    [InlineData("echo_by_id", """{"123e4567-e89b-12d3-a456-426614174000":2,"123E4567-E89B-12D3-A456-42661417400\u0030":3}""", "$.items['123E4567-E89B-12D3-A456-426614174000'] is given more than once.")]
    [InlineData("echo_frozen_dictionary", """{"a":{"b":1.5}}""", "$.items.a.b: expected an integer from -2147483648 to 2147483647, got 1.5.")]
    public async Task Entries_that_are_wrong_are_told_by_their_path(string tool, string items, params string[] faults)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal(tool, faults), tool, $"{{\"items\":{items}}}");
    }
}
