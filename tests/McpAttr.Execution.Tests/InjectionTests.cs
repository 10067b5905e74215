using McpAttr.Execution.Tests.Kit;
using McpAttr.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Parameters that the server fills.</summary>
public class InjectionTests
{
    private const string Progress = """{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":"p","progress":1,"total":2,"message":"a"}}""";
    private const string Message = """{"jsonrpc":"2.0","method":"notifications/message","params":{"level":"warning","logger":"corpus","data":"b"}}""";
    private const string Call = "\"name\":\"take_injected\",\"arguments\":{\"second\":\"b\",\"first\":\"a\"}";

    [Fact]
    public async Task A_legacy_call_is_filled_with_all_it_asks_for()
    {
        await using var server = new ToolServer();

        server.Channel.Send(Rpc.Request(1, "tools/call", Call + ",\"_meta\":{\"progressToken\":\"p\"}"));

        Assert.Equal(Progress, server.Channel.Receive());
        Assert.Equal(Message, server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(1, "a b 14:30 True t True"), server.Channel.Receive());
    }

    [Fact]
    public async Task A_modern_call_is_filled_with_all_it_asks_for()
    {
        await using var server = new ToolServer();
        const string Meta = Rpc.ModernMembers + """
            ,"progressToken":"p","io.modelcontextprotocol/logLevel":"warning","io.modelcontextprotocol/clientInfo":{"name":"modern","version":"1"}
            """;

        server.Channel.Send(Rpc.Request(1, "tools/call", $"{Call},\"_meta\":{{{Meta}}}"));

        Assert.Equal(Progress, server.Channel.Receive());
        Assert.Equal(Message, server.Channel.Receive());
        Assert.Contains("\"text\":\"a b 14:30 True modern True\"", server.Channel.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_filled_is_no_argument()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Failure("take_injected was not called; 1 fault in its arguments:\n- $.first: expected a string, got 1.\nUnknown arguments: \"clock\", \"cancellationToken\"."),
            "take_injected",
            """{"clock":"12:00","cancellationToken":true,"second":"b","first":1}""");
    }

    [Fact]
    public async Task A_cancelled_call_hears_of_it_and_has_no_answer()
    {
        await using var server = new ToolServer();
        server.Channel.Send(Rpc.Call(7, "wait_for_cancellation"));
        await Bounded.Wait(server.Services.Cancellation.Started.Task);

        server.Channel.Send(Rpc.Cancel(7));
        await Bounded.Wait(server.Services.Cancellation.Cancelled.Task);

        Assert.Empty(await server.EndAsync());
        Assert.Empty(server.Log);
    }
}
