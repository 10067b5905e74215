using System.Text;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Transport;

/// <summary>Each kind of bad input has its answer, or none where there must be none, and the next good line is served.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("nonsense", "\"error\":{\"code\":-32700")]
    [InlineData("5", "\"error\":{\"code\":-32600")]
    [InlineData("[]", "\"error\":{\"code\":-32600")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""", "\"error\":{\"code\":-32600")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", "\"error\":{\"code\":-32600")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", "\"error\":{\"code\":-32600")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"id":1,"method":"ping"}""", "\"id\":1,\"error\":{\"code\":-32600")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"no/such"}""", "\"id\":1,\"error\":{\"code\":-32601")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"server/discover"}""", "\"id\":1,\"error\":{\"code\":-32601")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call"}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":5}}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"nope"}}""", "\"id\":1,\"error\":{\"code\":-32602,\"message\":\"Unknown tool: nope\"")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\ud800"}}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":[]}}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":"{}"}}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"x"}}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":"loud"}}""", "\"id\":1,\"error\":{\"code\":-32602")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}""", "\"id\":1,\"error\":{\"code\":-32600")]
    public async Task It_is_answered_by_an_error(string line, string expected)
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        Assert.Contains(expected, server.Ask(line), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(2, "ok"), server.Ask(Rpc.Call(2, "echo", """{"text":"ok"}""")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/unknown"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"tools/call","params":{"name":"echo"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"x","params":[]}""")]
    [InlineData("""{"jsonrpc":"2.0","id":99,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":99,"error":{"code":1,"message":"x"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":99}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{}}}""")]
    public async Task It_is_not_answered(string line)
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        Assert.Equal(Rpc.TextAnswer(2, "ok"), server.Ask(line, Rpc.Call(2, "echo", """{"text":"ok"}""")));
    }

    [Fact]
    public async Task A_message_over_the_size_limit_is_refused_without_being_kept()
    {
        await using var server = new LoopFixture(options => options.MaxMessageBytes = 4096, TestTool.Echo).Initialized();

        string answer = server.Ask(Rpc.Call(1, "echo", $$"""{"text":"{{new string('x', 5000)}}"}"""));

        Assert.Equal("""{"jsonrpc":"2.0","error":{"code":-32600,"message":"The message is longer than 4096 bytes."}}""", answer);
        Assert.Equal(Rpc.TextAnswer(2, "ok"), server.Ask(Rpc.Call(2, "echo", """{"text":"ok"}""")));
    }

    [Fact]
    public async Task A_message_that_is_nested_too_deep_is_refused_with_its_id()
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        string answer = server.Ask(Rpc.Call(1, "echo", $$"""{"x":{{new string('[', 100)}}{{new string(']', 100)}}}"""));

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"error":{"code":-32600,"message":"The message is nested deeper than 64 levels."}}""", answer);
    }

    [Fact]
    public async Task Invalid_UTF8_is_refused()
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        server.Channel.SendBytes([.. "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"echo\",\"arguments\":{\"text\":\""u8, 0xc3, .. "\"}}}\n"u8]);

        Assert.Contains("\"code\":-32700", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(2, "ok"), server.Ask(Rpc.Call(2, "echo", """{"text":"ok"}""")));
    }

    [Fact]
    public async Task An_id_that_is_in_flight_is_refused_for_calls_and_for_other_requests()
    {
        var gate = new TaskCompletionSource<string>();
        await using var server = new LoopFixture(new TestTool("wait", _ => gate.Task)).Initialized();

        Assert.Contains("\"id\":1,\"error\":{\"code\":-32600", server.Ask(Rpc.Call(1, "wait"), Rpc.Call(1, "wait")), StringComparison.Ordinal);
        Assert.Contains("\"id\":1,\"error\":{\"code\":-32600", server.Ask(Rpc.Request(1, "ping")), StringComparison.Ordinal);
        gate.SetResult("done");

        Assert.Equal(Rpc.TextAnswer(1, "done"), server.Channel.Receive());
        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{}}""", server.Ask(Rpc.Request(1, "ping")));
    }

    [Fact]
    public async Task A_last_line_without_its_end_is_served_when_it_is_whole()
    {
        var server = new LoopFixture(TestTool.Echo).Initialized();
        server.Channel.SendBytes(Encoding.UTF8.GetBytes(Rpc.Call(1, "echo")));

        Assert.Equal([Rpc.TextAnswer(1, "")], await server.EndAsync());
    }

    [Fact]
    public async Task Half_a_last_line_is_dropped()
    {
        var server = new LoopFixture(TestTool.Echo).Initialized();
        server.Channel.SendBytes(Encoding.UTF8.GetBytes(Rpc.Call(1, "echo")[..40]));

        Assert.Empty(await server.EndAsync());
    }

    [Fact]
    public async Task A_client_that_closes_the_end_it_reads_from_ends_nothing_but_the_answers()
    {
        int called = 0;
        var count = new TestTool("count", _ => $"{Interlocked.Increment(ref called)}");
        var server = new LoopFixture(count).Initialized();
        server.Channel.BreakOutput();
        server.Channel.Send(Rpc.Call(1, "count"), Rpc.Call(2, "count"));

        await server.EndAsync();

        Assert.Equal(2, called);
    }

    [Fact]
    public async Task Line_ends_of_Windows_are_line_ends()
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        server.Channel.SendBytes(Encoding.UTF8.GetBytes(Rpc.Call(1, "echo") + "\r\n" + Rpc.Call(2, "echo") + "\r\n"));

        Assert.Equal(Rpc.TextAnswer(1, ""), server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(2, ""), server.Channel.Receive());
    }
}
