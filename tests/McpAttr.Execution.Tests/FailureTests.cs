using System.Text.Json;
using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Tools that fail, and results that cannot be written.</summary>
public class FailureTests
{
    [Theory]
    [InlineData("fail_in_words")]
    [InlineData("fail_in_words_later")]
    public async Task A_tool_tells_the_model_why_it_failed(string tool)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Failure("Say \"please\"."), tool, """{"reason":"Say \"please\"."}""");
        Assert.Empty(server.Log);
    }

    [Theory]
    [InlineData("fail_unexpectedly")]
    [InlineData("give_no_task")]
    [InlineData("use_missing_service")]
    public async Task What_cannot_be_answered_is_a_failure_and_leaves_nothing_behind(string tool)
    {
        await using var server = new ToolServer(options => options.ExceptionDetail = McpExceptionDetail.None);

        AssertFailed(tool, server.CallLegacy(tool));
        AssertFailed(tool, server.CallModern(tool));

        Assert.Equal(2, server.Log.Length);
        server.ReturnsObject("""{"x":1,"y":2}""", "echo_point", """{"point":{"x":1,"y":2}}""");
    }

    [Theory]
    [InlineData("give_not_a_number", "$ is NaN, which JSON cannot say")]
    [InlineData("give_infinity", "$[1].y is Infinity, which JSON cannot say")]
    [InlineData("give_unstructured_not_a_number", "$.y is NaN, which JSON cannot say")]
    [InlineData("give_not_a_number_later", "$.y is NaN, which JSON cannot say")]
    [InlineData("give_nameless_sky", "$ is a value of an enum that has no name")]
    [InlineData("give_nameless_access", "$.first[1] is a value of an enum that has no name")]
    [InlineData("give_null_route", "$ is null, which its type does not allow")]
    [InlineData("give_null_member", "$[0].items[1].skies is null, which its type does not allow")]
    [InlineData("give_null_text", "$.a[0].name is null, which its type does not allow")]
    [InlineData("give_null_item", "$['a b'][2] is null, which its type does not allow")]
    [InlineData("give_null_array", "$ is null, which its type does not allow")]
    public async Task What_its_type_does_not_promise_is_told_by_its_path(string tool, string fault)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Failure($"{tool} ran, but its result cannot be sent: {fault}."), tool);

        Assert.Equal(2, server.Log.Length);
        Assert.Contains($"Tool {tool} returned what cannot be sent", server.Log[0], StringComparison.Ordinal);
        server.ReturnsObject("""{"x":1,"y":2}""", "echo_point", """{"point":{"x":1,"y":2}}""");
    }

    [Fact]
    public async Task A_sequence_that_breaks_off_tells_why_and_nothing_of_what_came_before()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Failure("The second is missing."), "give_broken_sequence");
    }

    private static void AssertFailed(string tool, string result)
    {
        using var document = JsonDocument.Parse(result);
        Assert.True(document.RootElement.GetProperty("isError").GetBoolean());
        Assert.Equal(["isError", "content"], document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.StartsWith(
            $"{tool} failed unexpectedly. The server's log has the details under error ",
            document.RootElement.GetProperty("content")[0].GetProperty("text").GetString(),
            StringComparison.Ordinal);
    }
}
