using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Arguments that a tool does not have, and those that come twice.</summary>
public class UnknownArgumentTests
{
    [Fact]
    public async Task Arguments_of_the_hosts_own_are_ignored()
    {
        await using var server = new ToolServer();

        server.ReturnsObject("""{"x":1,"y":2}""", "echo_point", """{"sessionId":"1","point":{"x":1,"y":2},"":null,"_meta":{"a":[{}]}}""");
        server.Gives(Wire.Nothing, "do_nothing", """{"anything":1}""");
    }

    [Fact]
    public async Task A_name_that_is_nearly_one_of_an_absent_argument_is_told()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("take_defaults", "unknown argument \"int_32\"; did you mean \"int32\"?"), "take_defaults", """{"int_32":5}""");
        server.Gives(
            Wire.Refusal("echo_point", "$.point is missing; expected an object (The point.).", "unknown argument \"piont\"; did you mean \"point\"?"),
            "echo_point",
            """{"piont":{"x":1}}""");
    }

    [Fact]
    public async Task Other_unknown_arguments_are_told_beside_a_fault()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Failure("echo_point was not called; 1 fault in its arguments:\n- $.point: expected an object, got 5.\nUnknown arguments: \"sessionId\", \"z\"."),
            "echo_point",
            """{"sessionId":"1","point":5,"z":0}""");
    }

    [Fact]
    public async Task What_comes_twice_is_refused_at_every_depth()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("echo_int32", "$.value is given more than once."), "echo_int32", """{"value":1,"value":1}""");
        server.Gives(Wire.Refusal("echo_int32", "$.value is given more than once."), "echo_int32", """{"value":1,"v\u0061lue":2}""");
        server.Gives(Wire.Refusal("echo_point", "$.point.x is given more than once."), "echo_point", """{"point":{"x":1,"y":2,"x":{"x":3}}}""");
        server.Gives(
            Wire.Refusal("echo_points", "$.items[1].y is given more than once.", "$.items[1].x is missing; expected a number (To the right.)."),
            "echo_points",
            """{"items":[{"x":1},{"y":2,"y":2}]}""");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task No_arguments_are_an_empty_object(string arguments)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Nothing, "do_nothing", arguments);
    }
}
