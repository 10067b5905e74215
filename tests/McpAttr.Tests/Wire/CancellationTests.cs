using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

public sealed class CancellationTests : IDisposable
{
    private readonly ManualResetEventSlim _entered = new();
    private readonly ManualResetEventSlim _gate = new();

    public void Dispose()
    {
        _entered.Dispose();
        _gate.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_call_sees_its_token_fire_and_has_no_answer(bool modern)
    {
        var fired = new TaskCompletionSource<string>();
        var wait = new TestTool("wait", call =>
        {
            call.CancellationToken.Register(() => fired.TrySetCanceled());
            return fired.Task;
        });
        await using var server = new LoopFixture(TestTool.Echo, wait).Initialized();

        server.Channel.Send(modern ? Rpc.ModernCall(1, "wait") : Rpc.Call(1, "wait"), Rpc.Cancel(1));

        Assert.Equal(Rpc.TextAnswer(2, ""), server.Ask(Rpc.Call(2, "echo")));
        Assert.True(fired.Task.IsCanceled);
        Assert.Empty(await server.EndAsync());
        Assert.Empty(server.Log);
    }

    [Fact]
    public async Task A_call_that_blocks_and_takes_no_token_runs_to_its_end_without_an_answer()
    {
        var block = new TestTool("block", _ =>
        {
            _entered.Set();
            Bounded.Wait(_gate);
            return "done";
        });
        await using var server = new LoopFixture(TestTool.Echo, block).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(_entered);
        server.LookTwice();

        Assert.Equal(Rpc.TextAnswer(2, ""), server.Ask(Rpc.Cancel(1), Rpc.Call(2, "echo")));
        _gate.Set();

        Assert.Empty(await server.EndAsync());
    }

    [Fact]
    public async Task A_call_that_waits_for_a_thread_is_not_run_when_it_is_cancelled()
    {
        int runs = 0;
        var block = new TestTool("block", _ =>
        {
            Interlocked.Increment(ref runs);
            _entered.Set();
            Bounded.Wait(_gate);
            return "done";
        });
        await using var server = new LoopFixture(options => options.MaxRunningCalls = 1, block).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(_entered);
        server.LookTwice();

        server.Channel.Send(Rpc.Call(2, "block"), Rpc.Cancel(2), Rpc.Request(3, "ping"));
        Assert.Contains("\"id\":3", server.Channel.Receive(), StringComparison.Ordinal);
        _gate.Set();

        Assert.Equal([Rpc.TextAnswer(1, "done")], await server.EndAsync());
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_token_asked_for_after_the_cancellation_has_fired_already()
    {
        var seen = new TaskCompletionSource<bool>();
        var block = new TestTool("block", call =>
        {
            _entered.Set();
            Bounded.Wait(_gate);
            seen.SetResult(call.CancellationToken.IsCancellationRequested);
            return "";
        });
        await using var server = new LoopFixture(block).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(_entered);
        server.LookTwice();
        server.Ask(Rpc.Cancel(1), Rpc.Request(2, "ping"));

        _gate.Set();

        Assert.True(await seen.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_callback_that_blocks_holds_nobody_up_and_one_that_throws_is_logged()
    {
        var fired = new TaskCompletionSource<string>();
        var wait = new TestTool("wait", call =>
        {
            call.CancellationToken.Register(() =>
            {
                _entered.Set();
                Bounded.Wait(_gate);
                fired.TrySetCanceled();
                throw new InvalidOperationException("from a callback");
            });
            return fired.Task;
        });
        await using var server = new LoopFixture(TestTool.Echo, wait).Initialized();
        server.Channel.Send(Rpc.Call(1, "wait"), Rpc.Cancel(1), Rpc.Call(2, "echo"));
        Bounded.Wait(_entered);
        server.LookTwice();

        Assert.Equal(Rpc.TextAnswer(2, ""), server.Channel.Receive());
        _gate.Set();
        Assert.Equal("A callback of a cancellation failed.", server.WaitForLog());
    }

    [Fact]
    public async Task An_id_spelled_in_another_way_is_the_same_id()
    {
        var fired = new TaskCompletionSource<string>();
        var wait = new TestTool("wait", call =>
        {
            call.CancellationToken.Register(() => fired.TrySetCanceled());
            return fired.Task;
        });
        await using var server = new LoopFixture(wait).Initialized();

        server.Ask(
            """{"jsonrpc":"2.0","id":"a\u002fb","method":"tools/call","params":{"name":"wait"}}""",
            """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"a/b"}}""",
            Rpc.Request(2, "ping"));

        Assert.True(fired.Task.IsCanceled);
    }
}
