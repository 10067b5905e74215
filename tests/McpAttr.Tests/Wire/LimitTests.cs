using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;
using McpAttr.Transport.Stdio;

namespace McpAttr.Tests.Wire;

/// <summary>What calls may use up.</summary>
public class LimitTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_call_that_takes_too_long_is_answered_and_its_token_fires()
    {
        var cancelled = new TaskCompletionSource();
        var task = new TaskCompletionSource<string>();
        await using var server = Serve(
            new McpLimits { Timeout = TimeSpan.FromSeconds(1.5) },
            new TestTool("slow", call =>
            {
                call.CancellationToken.Register(cancelled.SetResult);
                return task.Task;
            }),
            TestTool.Echo);
        server.Channel.Send(Rpc.Call(1, "slow"));
        server.Ask(Rpc.Request(2, "ping"));

        _time.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"result":{"isError":true,"content":[{"type":"text","text":"slow took longer than 1.5 s, its limit, and was cancelled. Ask for less, or try again later."}]}}""",
            server.Channel.Receive());
        await Bounded.Wait(cancelled.Task);
        Assert.Equal("Tool slow took longer than 1.5 s, its limit, and was cancelled.", server.WaitForLog());

        task.SetResult("too late");
        Assert.Equal(Rpc.TextAnswer(1, "x"), server.Ask(Rpc.Call(1, "echo", """{"text":"x"}""")));
        Assert.Empty(await server.EndAsync());
    }

    [Fact]
    public async Task A_method_that_blocks_its_thread_is_answered_for_while_it_does()
    {
        using var free = new ManualResetEventSlim();
        using var running = new ManualResetEventSlim();
        await using var server = Serve(new McpLimits { Timeout = TimeSpan.FromSeconds(1) }, new TestTool("block", call =>
        {
            running.Set();
            Bounded.Wait(free);
            return "too late";
        }));
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(running);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("block took longer than 1 s", server.Channel.Receive(), StringComparison.Ordinal);
        free.Set();
        Assert.Empty(await server.EndAsync());
    }

    [Fact]
    public async Task A_token_that_is_taken_after_the_time_has_fired()
    {
        var go = new ManualResetEventSlim();
        var running = new ManualResetEventSlim();
        bool? fired = null;
        await using var server = Serve(new McpLimits { Timeout = TimeSpan.FromSeconds(1) }, new TestTool("block", call =>
        {
            running.Set();
            Bounded.Wait(go);
            fired = call.CancellationToken.IsCancellationRequested;
            return "";
        }));
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(running);
        _time.Advance(TimeSpan.FromSeconds(1));
        server.Channel.Receive();

        go.Set();
        await server.EndAsync();

        Assert.True(fired);
    }

    [Fact]
    public async Task A_call_in_time_leaves_no_timer_behind()
    {
        await using var server = Serve(new McpLimits { Timeout = TimeSpan.FromSeconds(1) }, TestTool.Echo);

        server.Ask(Rpc.Call(1, "echo"));
        server.Ask(Rpc.Request(2, "ping"));

        Assert.Equal(0, _time.Timers);
    }

    [Fact]
    public async Task A_call_of_a_batch_that_takes_too_long_is_answered_in_its_batch()
    {
        using var running = new ManualResetEventSlim();
        var task = new TaskCompletionSource<string>();
        var slow = new TestTool("slow", _ =>
        {
            running.Set();
            return task.Task;
        });
        await using var server = Serve(new McpLimits { Timeout = TimeSpan.FromSeconds(1) }, "2025-03-26", slow, TestTool.Echo);
        server.Channel.Send($"[{Rpc.Call(1, "slow")},{Rpc.Call(2, "echo")}]");
        Bounded.Wait(running);

        _time.Advance(TimeSpan.FromSeconds(1));

        string answer = server.Channel.Receive();
        Assert.StartsWith("[", answer, StringComparison.Ordinal);
        Assert.Contains("slow took longer than 1 s", answer, StringComparison.Ordinal);
        Assert.Contains("\"id\":2", answer, StringComparison.Ordinal);
        task.SetResult("too late");
        Assert.Empty(await server.EndAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_calls_than_a_time_allows_are_refused_until_their_share_of_it_has_passed(bool modern)
    {
        await using var server = Serve(new McpLimits { Calls = 2, Per = TimeSpan.FromSeconds(10) }, TestTool.Echo);
        string Call(int id) => modern ? Rpc.ModernCall(id, "echo") : Rpc.Call(id, "echo");

        Assert.Contains("\"result\"", server.Ask(Call(1)), StringComparison.Ordinal);
        Assert.Contains("\"result\"", server.Ask(Call(2)), StringComparison.Ordinal);
        Assert.Equal(
            """{"jsonrpc":"2.0","id":3,"error":{"code":429,"message":"The tool 'echo' takes 2 calls in 10 s; try again in 5 s.","data":{"retryAfter":5}}}""",
            server.Ask(Call(3)));

        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Contains("\"result\"", server.Ask(Call(4)), StringComparison.Ordinal);
        Assert.Contains("\"code\":429", server.Ask(Call(5)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_tool_counts_its_own_calls()
    {
        await using var server = Serve(new McpLimits { Calls = 1 }, TestTool.Echo, new TestTool("other", _ => ""));

        Assert.Contains("\"result\"", server.Ask(Rpc.Call(1, "echo")), StringComparison.Ordinal);
        Assert.Contains("\"result\"", server.Ask(Rpc.Call(2, "other")), StringComparison.Ordinal);
        Assert.Contains("try again in 60 s", server.Ask(Rpc.Call(3, "echo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_caller_has_calls_of_its_own()
    {
        var options = new McpServerOptions { Limits = new McpLimits { CallsPerCaller = 1 }, TimeProvider = _time };
        var server = McpServer.Create(new TestCatalog(TestTool.Echo), options);
        TestChannel[] clients = [new(), new()];
        StdioLoop[] loops = [.. clients.Select(client => new StdioLoop(server, client))];
        foreach (var loop in loops) loop.Start();

        foreach (var client in clients)
        {
            client.Send(Rpc.ModernCall(1, "echo"), Rpc.ModernCall(2, "echo"));
            Assert.Contains("\"result\"", client.Receive(), StringComparison.Ordinal);
            Assert.Contains("The tool 'echo' takes 1 call of one caller in 60 s", client.Receive(), StringComparison.Ordinal);
            client.EndInput();
        }

        foreach (var loop in loops) await Bounded.Wait(loop.InputEnded);
    }

    [Fact]
    public async Task More_calls_than_may_run_at_once_wait_and_more_than_may_wait_are_refused()
    {
        var first = new TaskCompletionSource<string>();
        int calls = 0;
        await using var server = Serve(
            new McpLimits { ConcurrentCalls = 1, QueuedCalls = 1 },
            new TestTool("one", _ => Interlocked.Increment(ref calls) == 1 ? first.Task : Task.FromResult("second")));
        server.Channel.Send(Rpc.Call(1, "one"), Rpc.Call(2, "one"));

        Assert.Equal(
            """{"jsonrpc":"2.0","id":3,"error":{"code":429,"message":"As many calls of the tool 'one' run as may, and as many wait; try again when some have ended.","data":{"retryAfter":1}}}""",
            server.Ask(Rpc.Call(3, "one")));
        Assert.Equal(1, calls);
        first.SetResult("first");

        Assert.Equal(
            [Rpc.TextAnswer(1, "first"), Rpc.TextAnswer(2, "second")],
            new[] { server.Channel.Receive(), server.Channel.Receive() }.Order());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_leaves_its_place()
    {
        var first = new TaskCompletionSource<string>();
        int calls = 0;
        await using var server = Serve(
            new McpLimits { ConcurrentCallsPerCaller = 1, QueuedCalls = 1 },
            new TestTool("one", _ => Interlocked.Increment(ref calls) == 1 ? first.Task : Task.FromResult("third")));
        server.Channel.Send(Rpc.Call(1, "one"), Rpc.Call(2, "one"), Rpc.Cancel(2), Rpc.Call(3, "one"));
        server.Ask(Rpc.Request(4, "ping"));

        first.SetResult("first");

        Assert.Equal(
            [Rpc.TextAnswer(1, "first"), Rpc.TextAnswer(3, "third")],
            new[] { server.Channel.Receive(), server.Channel.Receive() }.Order());
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task The_answers_of_one_tool_may_be_shorter_than_the_others()
    {
        await using var server = Serve(
            options => options.MemberLimits["long"] = new McpLimits { MaxResponseBytes = 1024 },
            new TestTool("long", _ => new string('x', 1024)),
            new TestTool("longer", _ => new string('x', 2000)));

        Assert.Contains("The answer would be longer than 1024 bytes; ask for less.", server.Ask(Rpc.Call(1, "long")), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(2, new string('x', 2000)), server.Ask(Rpc.Call(2, "longer")));
    }

    [Fact]
    public async Task What_options_say_of_one_tool_goes_before_its_attributes_and_these_before_what_they_say_of_all()
    {
        await using var server = Serve(
            options =>
            {
                options.Limits = new McpLimits { Calls = 1, Per = TimeSpan.FromSeconds(1) };
                options.MemberLimits["named"] = new McpLimits { Calls = 3 };
            },
            new LimitedTool("named", new McpLimits { Calls = 2, Per = TimeSpan.FromSeconds(20) }),
            new LimitedTool("marked", new McpLimits { Calls = 2 }),
            new LimitedTool("plain", null));

        Assert.Equal("3 calls in 20 s", Refusal("named"));
        Assert.Equal("2 calls in 1 s", Refusal("marked"));
        Assert.Equal("1 call in 1 s", Refusal("plain"));

        string Refusal(string tool)
        {
            while (true)
            {
                string answer = server.Ask(Rpc.Call(1, tool));
                if (answer.Contains("takes ", StringComparison.Ordinal)) return answer.Split("takes ")[1].Split(';')[0];
            }
        }
    }

    [Fact]
    public void Limits_of_nothing_and_limits_out_of_range_are_refused()
    {
        var unknown = new McpServerOptions { MemberLimits = { ["nothing"] = new McpLimits() } };
        var wrong = new McpServerOptions
        {
            Limits = new McpLimits { Timeout = TimeSpan.Zero, MaxResponseBytes = 1023, QueuedCalls = -1 },
            MemberLimits = { ["echo"] = new McpLimits { Calls = 0, Per = TimeSpan.FromDays(25), ConcurrentCalls = 0, CallsPerCaller = 0, ConcurrentCallsPerCaller = 0 } },
        };

        Assert.Equal(
            "MemberLimits names 'nothing', and there is no tool, resource or prompt of that name.",
            Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(TestTool.Echo), unknown)).Message);
        Assert.Equal(
            "Limits.MaxResponseBytes must be 1024 or more, and is 1023. Limits.QueuedCalls must be 0 or more, and is -1. "
            + "Limits.Timeout must be more than 0 and at most 24 days, and is 00:00:00. MemberLimits['echo'].ConcurrentCalls must be 1 or more, and is 0. "
            + "MemberLimits['echo'].ConcurrentCallsPerCaller must be 1 or more, and is 0. MemberLimits['echo'].Calls must be 1 or more, and is 0. "
            + "MemberLimits['echo'].CallsPerCaller must be 1 or more, and is 0. MemberLimits['echo'].Per must be more than 0 and at most 24 days, and is 25.00:00:00.",
            Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(TestTool.Echo), wrong)).Message);
    }

    private LoopFixture Serve(McpLimits limits, params McpTool[] tools) => Serve(limits, "2025-11-25", tools);

    private LoopFixture Serve(McpLimits limits, string version, params McpTool[] tools) => Serve(options => options.Limits = limits, version, tools);

    private LoopFixture Serve(Action<McpServerOptions> configure, params McpTool[] tools) => Serve(configure, "2025-11-25", tools);

    private LoopFixture Serve(Action<McpServerOptions> configure, string version, McpTool[] tools) => new LoopFixture(
        options =>
        {
            options.TimeProvider = _time;
            configure(options);
        },
        tools).Initialized(version);

    private sealed class LimitedTool(string name, McpLimits? limits) : McpTool
    {
        private readonly byte[] _name = System.Text.Encoding.UTF8.GetBytes(name);

        public override ReadOnlySpan<byte> Name => _name;

        public override ReadOnlySpan<byte> Descriptor => "{}"u8;

        public override McpLimits? Limits => limits;

        public override void Invoke(McpCall call) => Return(call);
    }
}
