using System.Text.Json;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Arrays of messages, which only revision 2025-03-26 knows.</summary>
public class BatchTests
{
    [Fact]
    public async Task The_answers_come_as_one_array_with_one_for_each_request()
    {
        var gate = new TaskCompletionSource<string>();
        await using var server = new LoopFixture(TestTool.Echo, new TestTool("wait", _ => gate.Task)).Initialized("2025-03-26");
        server.Channel.Send($"[{Rpc.Request(1, "ping")},{Rpc.Call(2, "wait")},{Rpc.Call(3, "echo")},{Rpc.Cancel(77)},{Rpc.Request(4, "nope")}]");
        gate.SetResult("done");

        string answer = server.Channel.Receive();

        using var document = JsonDocument.Parse(answer);
        var answers = document.RootElement.EnumerateArray().OrderBy(message => message.GetProperty("id").GetInt32()).Select(message => message.GetRawText());
        Assert.Equal(
        [
            """{"jsonrpc":"2.0","id":1,"result":{}}""", Rpc.TextAnswer(2, "done"), Rpc.TextAnswer(3, ""),
            """{"jsonrpc":"2.0","id":4,"error":{"code":-32601,"message":"Method not found."}}""",
        ], answers);
    }

    [Fact]
    public async Task A_batch_of_notifications_has_no_answer()
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized("2025-03-26");

        Assert.Equal(Rpc.TextAnswer(2, ""), server.Ask($"[{Rpc.Cancel(1)},{Rpc.Cancel(2)}]", Rpc.Call(2, "echo")));
    }

    [Fact]
    public async Task A_call_that_the_batch_itself_cancels_is_left_out()
    {
        var never = new TaskCompletionSource<string>();
        await using var server = new LoopFixture(new TestTool("wait", call =>
        {
            call.CancellationToken.Register(() => never.TrySetCanceled());
            return never.Task;
        })).Initialized("2025-03-26");

        Assert.Equal("""[{"jsonrpc":"2.0","id":2,"result":{}}]""", server.Ask($"[{Rpc.Call(1, "wait")},{Rpc.Cancel(1)},{Rpc.Request(2, "ping")}]"));
    }

    [Fact]
    public async Task Messages_that_are_none_are_answered_one_by_one()
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized("2025-03-26");

        string answer = server.Ask($"[1,{Rpc.Request(2, "ping")},{Rpc.Initialize()}]");

        using var document = JsonDocument.Parse(answer);
        Assert.Equal(3, document.RootElement.GetArrayLength());
        Assert.Equal(2, document.RootElement.EnumerateArray().Count(message => message.GetPropertyOrNull("error")?.GetProperty("code").GetInt32() == -32600));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task An_empty_batch_and_one_that_is_too_long_are_refused(int count)
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized("2025-03-26");

        string answer = server.Ask($"[{string.Join(',', Enumerable.Range(0, count).Select(id => Rpc.Request(id, "ping")))}]");

        Assert.StartsWith("""{"jsonrpc":"2.0","error":{"code":-32600""", answer, StringComparison.Ordinal);
    }
}
