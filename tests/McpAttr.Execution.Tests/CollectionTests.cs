using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Arrays and lists as arguments and as results.</summary>
public class CollectionTests
{
    [Theory]
    [InlineData("echo_array", "[]")]
    [InlineData("echo_array", "[1]")]
    [InlineData("echo_array", "[1,2,3,4,5,-6]")]
    [InlineData("echo_list", """["a","","é"]""")]
    [InlineData("echo_read_only_list", """["Rain","Clear"]""")]
    [InlineData("echo_sequence", """["2026-01-31","2024-02-29"]""")]
    [InlineData("echo_sequence", "[]")]
    [InlineData("echo_collection", "[0.5,1]")]
    [InlineData("echo_read_only_collection", """["a","b"]""")]
    [InlineData("echo_rows", "[[],[1,2],[3]]")]
    [InlineData("echo_points", """[{"x":1,"y":2},{"x":3,"y":4}]""")]
    [InlineData("echo_nullable_numbers", "[1,null,3]")]
    [InlineData("echo_nullable_texts", """[null,"a",null]""")]
    [InlineData("echo_nullable_routes", """[null,{"name":"r","start":{"x":1,"y":2},"via":[]}]""")]
    [InlineData("echo_nullable_array", "[9223372036854775807]")]
    [InlineData("echo_nullable_array", "null")]
    [InlineData("echo_hash_set", "[3,1,2]")]
    [InlineData("echo_sorted_set", """["a","b"]""")]
    [InlineData("echo_set_interface", """[{"x":1,"y":2}]""")]
    [InlineData("echo_linked_list", """["a",null]""")]
    [InlineData("echo_observable", "[1,2]")]
    [InlineData("echo_routes", """[{"name":"r","start":{"x":1,"y":2},"via":[]}]""")]
    [InlineData("echo_queue", "[1,2]")]
    [InlineData("echo_concurrent_queue", "[1,2]")]
    [InlineData("echo_read_only", "[1,2]")]
    [InlineData("echo_immutable_array", """["Rain","Clear"]""")]
    [InlineData("echo_immutable_array", "[]")]
    [InlineData("echo_immutable_list", "[[1],null,[]]")]
    [InlineData("echo_immutable_set", "[1,2]")]
    [InlineData("echo_frozen_set", "[7]")]
    [InlineData("echo_blobs", """["AQI=",""]""")]
    [InlineData("echo_byte_list", "[0,255]")]
    public async Task Items_come_back_as_they_went_in(string tool, string items)
    {
        await using var server = new ToolServer();

        server.Returns(items, tool, $"{{\"items\":{items}}}");
    }

    [Fact]
    public async Task A_set_has_what_came_twice_once()
    {
        await using var server = new ToolServer();

        server.Returns("[1,2]", "echo_hash_set", """{"items":[1,2,1]}""");
        server.Returns("[1,2]", "echo_immutable_set", """{"items":[2,1,2]}""");
        server.Returns("[1]", "echo_frozen_set", """{"items":[1,1]}""");
    }

    [Fact]
    public async Task What_came_last_is_on_top_of_a_stack()
    {
        await using var server = new ToolServer();

        server.Returns("[3,2,1]", "echo_stack", """{"items":[1,2,3]}""");
    }

    [Fact]
    public async Task An_array_that_may_be_null_may_be_missing()
    {
        await using var server = new ToolServer();

        server.Returns("null", "echo_nullable_array");
    }

    [Fact]
    public async Task A_params_array_is_an_argument_like_another()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text("a+b"), "join", """{"items":["a","b"]}""");
        server.Gives(Wire.Refusal("join", "$.items is missing; expected an array of strings (The texts.)."), "join");
    }

    [Theory]
    [InlineData("echo_array", "[1,\"2\",3,null]", "$.items[1]: expected an integer from -2147483648 to 2147483647, got \"2\".", "$.items[3]: expected an integer from -2147483648 to 2147483647, got null.")]
    [InlineData("echo_array", "5", "$.items: expected an array of integers, got 5.")]
    [InlineData("echo_array", "null", "$.items: expected an array of integers, got null.")]
    [InlineData("echo_list", "\"a\"", "$.items: expected an array of strings, got \"a\".")]
    [InlineData("echo_list", "[\"a\",[\"b\"]]", "$.items[1]: expected a string, got an array of 1 item.")]
    [InlineData("echo_rows", "[[1],2,[[3,4],\"5\"]]", "$.items[1]: expected an array of integers, got 2.", "$.items[2][0]: expected an integer from -2147483648 to 2147483647, got an array of 2 items.", "$.items[2][1]: expected an integer from -2147483648 to 2147483647, got \"5\".")]
    [InlineData("echo_points", "[{\"x\":1},{\"y\":2}]", "$.items[1].x is missing; expected a number (To the right.).")]
    [InlineData("echo_hash_set", "[1,\"a\"]", "$.items[1]: expected an integer from -2147483648 to 2147483647, got \"a\".")]
    [InlineData("echo_immutable_array", "{}", "$.items: expected an array of strings, got an object.")]
    [InlineData("echo_queue", "[null]", "$.items[0]: expected an integer from -2147483648 to 2147483647, got null.")]
    [InlineData("echo_blobs", "[\"?\"]", "$.items[0]: expected bytes in base64, got \"?\".")]
    [InlineData("echo_byte_list", "[256]", "$.items[0]: expected an integer from 0 to 255, got 256.")]
    [InlineData("echo_nullable_numbers", "[null,1.5]", "$.items[1]: expected an integer from -2147483648 to 2147483647, got 1.5.")]
    [InlineData("echo_read_only_list", "[\"Rain\",\"rain\"]", "$.items[1]: expected one of \"Clear\", \"partly cloudy\", \"Clouds\", \"Rain\", got \"rain\".")]
    public async Task Items_that_are_wrong_are_told_by_their_place(string tool, string items, params string[] faults)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal(tool, faults), tool, $"{{\"items\":{items}}}");
    }
}
