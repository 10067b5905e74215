using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Transport;

/// <summary>What the loop promises when calls block: the watch looks when the test says so, so nothing here depends on time.</summary>
public sealed class StdioLoopTests : IDisposable
{
    private readonly ManualResetEventSlim _entered = new();
    private readonly ManualResetEventSlim _gate = new();
    private readonly TestTool _block;

    public StdioLoopTests() => _block = new TestTool("block", _ =>
    {
        _entered.Set();
        Bounded.Wait(_gate);
        return "done";
    });

    public void Dispose()
    {
        _entered.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task Answers_come_in_order_while_nothing_blocks()
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        server.Channel.Send([.. Enumerable.Range(0, 500).Select(id => Rpc.Call(id, "echo", $$"""{"text":"{{id}}"}"""))]);

        for (int id = 0; id < 500; id++) Assert.Equal(Rpc.TextAnswer(id, $"{id}"), server.Channel.Receive());
    }

    [Fact]
    public async Task A_call_that_blocks_loses_the_lead_and_what_stands_behind_it_is_served()
    {
        await using var server = new LoopFixture(TestTool.Echo, _block).Initialized();
        server.Channel.Send(Rpc.Call(1, "echo"), Rpc.Call(2, "block"), Rpc.Call(3, "echo"), Rpc.Request(4, "ping"));
        Bounded.Wait(_entered);

        server.LookTwice();

        Assert.Equal(Rpc.TextAnswer(1, ""), server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(3, ""), server.Channel.Receive());
        Assert.Equal("""{"jsonrpc":"2.0","id":4,"result":{}}""", server.Channel.Receive());
        _gate.Set();
        Assert.Equal(Rpc.TextAnswer(2, "done"), server.Channel.Receive());
    }

    [Fact]
    public async Task One_look_takes_nothing()
    {
        await using var server = new LoopFixture(TestTool.Echo, _block).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"), Rpc.Call(2, "echo"));
        Bounded.Wait(_entered);

        server.Loop.Watch.Look();
        var lane = server.Loop.Watch.Lane;
        _gate.Set();

        Assert.Equal(Rpc.TextAnswer(1, "done"), server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(2, ""), server.Channel.Receive());
        Assert.Same(lane, server.Loop.Watch.Lane);
    }

    [Fact]
    public async Task A_tool_that_blocked_once_goes_to_a_worker_and_needs_no_look()
    {
        await using var server = new LoopFixture(TestTool.Echo, _block).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(_entered);
        server.LookTwice();

        Assert.Equal(Rpc.TextAnswer(3, ""), server.Ask(Rpc.Call(2, "block"), Rpc.Call(3, "echo")));

        _gate.Set();
        Assert.Equal([Rpc.TextAnswer(1, "done"), Rpc.TextAnswer(2, "done")], new[] { server.Channel.Receive(), server.Channel.Receive() }.Order());
    }

    [Fact]
    public async Task More_blocking_calls_than_may_run_wait_and_ping_does_not()
    {
        await using var server = new LoopFixture(options => options.MaxRunningCalls = 2, TestTool.Echo, _block).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(_entered);
        server.LookTwice();

        server.Channel.Send(Rpc.Call(2, "block"), Rpc.Call(3, "block"), Rpc.Call(4, "block"));

        Assert.Equal("""{"jsonrpc":"2.0","id":5,"result":{}}""", server.Ask(Rpc.Request(5, "ping")));
        _gate.Set();
        var answers = Enumerable.Range(0, 4).Select(_ => server.Channel.Receive()).Order();
        Assert.Equal(Enumerable.Range(1, 4).Select(id => Rpc.TextAnswer(id, "done")), answers);
    }

    [Fact]
    public async Task A_call_beyond_the_limits_is_refused_with_the_code_of_too_many_requests()
    {
        await using var server = new LoopFixture(
            options => (options.MaxRunningCalls, options.MaxQueuedCalls) = (1, 1), _block).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(_entered);
        server.LookTwice();

        server.Channel.Send(Rpc.Call(2, "block"));

        Assert.Contains("\"id\":3,\"error\":{\"code\":429", server.Ask(Rpc.Call(3, "block")), StringComparison.Ordinal);
        _gate.Set();
    }

    [Fact]
    public async Task A_blocked_call_fails_after_it_lost_the_lead_like_any_other()
    {
        var fail = new TestTool("fail", _ =>
        {
            _entered.Set();
            Bounded.Wait(_gate);
            throw new McpToolException("no");
        });
        await using var server = new LoopFixture(TestTool.Echo, fail).Initialized();
        server.Channel.Send(Rpc.Call(1, "fail"));
        Bounded.Wait(_entered);
        server.LookTwice();
        _gate.Set();

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{"isError":true,"content":[{"type":"text","text":"no"}]}}""", server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(2, ""), server.Ask(Rpc.Call(2, "echo")));
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_no_reason_to_stop_reading_what_it_sends()
    {
        var called = new ManualResetEventSlim();
        var signal = new TestTool("signal", _ =>
        {
            called.Set();
            return "";
        });
        await using var server = new LoopFixture(TestTool.Echo, signal).Initialized();
        server.Channel.SetSlow(true);
        server.Channel.Send(Rpc.Call(1, "echo"));
        server.Channel.WaitForStuckWriter();
        server.LookTwice();

        server.Channel.Send(Rpc.Call(2, "signal"));
        Bounded.Wait(called);
        server.Channel.SetSlow(false);

        Assert.Equal(Rpc.TextAnswer(1, ""), server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(2, ""), server.Channel.Receive());
    }

    [Fact]
    public async Task What_a_tool_sets_of_the_ambient_kind_does_not_reach_the_next_call()
    {
        var ambient = new AsyncLocal<string?>();
        var set = new TestTool("set", call => ambient.Value = TestTool.ReadText(call));
        var get = new TestTool("get", _ => ambient.Value ?? "nothing");
        await using var server = new LoopFixture(set, get).Initialized();

        server.Channel.Send(Rpc.Call(1, "set", """{"text":"leak"}"""), Rpc.Call(2, "get"));

        Assert.Equal(Rpc.TextAnswer(1, "leak"), server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(2, "nothing"), server.Channel.Receive());
    }

    [Fact]
    public async Task A_call_in_flight_ends_after_the_input_has_ended()
    {
        var server = new LoopFixture(TestTool.Echo, _block).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(_entered);
        server.LookTwice();
        server.Channel.EndInput();
        await Bounded.Wait(server.Loop.InputEnded);
        var stopped = server.Loop.StopAsync();
        Assert.False(stopped.IsCompleted);

        _gate.Set();
        await Bounded.Wait(stopped);

        Assert.Equal([Rpc.TextAnswer(1, "done")], server.Channel.ReceiveRest());
    }

    [Fact]
    public async Task A_call_that_does_not_end_in_time_is_cancelled_and_stopping_goes_on()
    {
        var cancelled = new TaskCompletionSource();
        var wait = new TestTool("wait", call =>
        {
            call.CancellationToken.Register(cancelled.SetResult);
            return cancelled.Task.ContinueWith(_ => "late", TaskScheduler.Default);
        });
        var server = new LoopFixture(options => options.ShutdownTimeout = TimeSpan.Zero, wait).Initialized();
        server.Channel.Send(Rpc.Call(1, "wait"), Rpc.Request(2, "ping"));
        Assert.Contains("\"id\":2", server.Channel.Receive(), StringComparison.Ordinal);

        var rest = await server.EndAsync();

        await Bounded.Wait(cancelled.Task);
        Assert.Empty(rest);
    }
}
