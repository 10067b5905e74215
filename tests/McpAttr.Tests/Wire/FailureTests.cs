using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>What a model is told when a tool fails, and what it is not.</summary>
public class FailureTests
{
    private static readonly TestTool Secretive = new("open", _ => throw new InvalidOperationException("password is 1234"));

    [Fact]
    public async Task A_tool_exception_is_for_the_model()
    {
        await using var server = new LoopFixture(new TestTool("book", _ => throw new McpToolException("No seat is free; try another day."))).Initialized();

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"result":{"isError":true,"content":[{"type":"text","text":"No seat is free; try another day."}]}}""",
            server.Ask(Rpc.Call(1, "book")));
        Assert.Empty(server.Log);
    }

    [Fact]
    public async Task Any_other_exception_is_an_id_for_the_model_and_stands_in_the_log()
    {
        await using var server = new LoopFixture(options => options.ExceptionDetail = McpExceptionDetail.None, Secretive).Initialized();

        string answer = server.Ask(Rpc.Call(1, "open"));

        Assert.Matches("^.*\"isError\":true.*\"text\":\"open failed unexpectedly. The server's log has the details under error [0-9a-f]{8}.\".*$", answer);
        Assert.DoesNotContain("password", answer, StringComparison.Ordinal);
        string id = answer[(answer.IndexOf("error ", StringComparison.Ordinal) + 6)..][..8];
        Assert.Equal([$"Tool open failed (error {id})."], server.Log);
    }

    [Theory]
    [InlineData(McpExceptionDetail.Message, "InvalidOperationException: password is 1234", false)]
    [InlineData(McpExceptionDetail.Full, "System.InvalidOperationException: password is 1234", true)]
    public async Task More_detail_is_told_where_it_is_wanted(McpExceptionDetail detail, string text, bool stack)
    {
        await using var server = new LoopFixture(options => options.ExceptionDetail = detail, Secretive).Initialized();

        string answer = server.Ask(Rpc.Call(1, "open"));

        Assert.Contains(text, answer, StringComparison.Ordinal);
        Assert.Equal(stack, answer.Contains("FailureTests", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_task_that_fails_is_answered_like_a_call_that_throws()
    {
        var gate = new TaskCompletionSource<string>();
        await using var server = new LoopFixture(new TestTool("wait", _ => gate.Task)).Initialized();
        server.Channel.Send(Rpc.Call(1, "wait"));

        gate.SetException(new McpToolException("late"));

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{"isError":true,"content":[{"type":"text","text":"late"}]}}""", server.Channel.Receive());
    }

    [Fact]
    public async Task A_tool_that_gives_up_by_itself_has_failed()
    {
        await using var server = new LoopFixture(new TestTool("quit", _ => throw new OperationCanceledException())).Initialized();

        Assert.Contains("quit failed unexpectedly", server.Ask(Rpc.Call(1, "quit")), StringComparison.Ordinal);
        Assert.Single(server.Log);
    }

    [Fact]
    public async Task Wrong_arguments_are_answered_with_all_that_is_wrong()
    {
        await using var server = new LoopFixture(new CheckedTool()).Initialized();

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"result":{"isError":true,"content":[{"type":"text","text":"checked was not called; 2 faults in its arguments:\n- $.text: expected a string, got 5.\n- $.more is missing; expected a string."}]}}""",
            server.Ask(Rpc.Call(1, "checked", """{"text":5}""")));
    }

    [Fact]
    public async Task Faults_are_found_beside_values_that_are_nested_deeper_than_usual()
    {
        await using var server = new LoopFixture(options => options.MaxDepth = 1000, new CheckedTool()).Initialized();

        string answer = server.Ask(Rpc.Call(1, "checked", $$"""{"junk":{{new string('[', 500)}}{{new string(']', 500)}},"text":5,"mre":""}"""));

        Assert.Contains("$.text: expected a string, got 5.", answer, StringComparison.Ordinal);
        Assert.Contains("did you mean \\\"more\\\"", answer, StringComparison.Ordinal);
    }
}
