using McpAttr.Calls;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Progress, logging and what a tool may know of its request, in both eras.</summary>
public class ContextTests
{
    private const string Caller = "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"c\",\"version\":\"2\",\"title\":\"C\"}";

    [Theory]
    [InlineData("7")]
    [InlineData("\"a\\\"b\"")]
    public async Task Progress_goes_out_before_the_answer_with_the_token_as_it_came(string token)
    {
        var report = new TestTool("report", call =>
        {
            call.Context.ReportProgress(1, 3, "one");
            call.Progress.Report(new McpProgress(2.5));
            return "done";
        });
        await using var server = new LoopFixture(report).Initialized();

        server.Channel.Send(Rpc.CallWithMeta(1, "report", $"\"progressToken\":{token}"));

        Assert.Equal($$$"""{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":{{{token}}},"progress":1,"total":3,"message":"one"}}""", server.Channel.Receive());
        Assert.Equal($$$"""{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":{{{token}}},"progress":2.5}}""", server.Channel.Receive());
        Assert.Equal(Rpc.TextAnswer(1, "done"), server.Channel.Receive());
    }

    [Fact]
    public async Task Progress_only_rises_and_ends_with_the_call()
    {
        McpContext? kept = null;
        var report = new TestTool("report", call =>
        {
            kept = call.Context;
            foreach (double progress in new[] { 1, 1, 0.5, 2 }) kept.ReportProgress(progress);
            return "";
        });
        await using var server = new LoopFixture(report).Initialized();
        server.Channel.Send(Rpc.CallWithMeta(1, "report", "\"progressToken\":1"));
        Assert.Contains("\"progress\":1}", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Contains("\"progress\":2}", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(1, ""), server.Channel.Receive());

        kept!.ReportProgress(3);
        kept.Log(McpLogLevel.Emergency, "too late");

        Assert.Empty(await server.EndAsync());
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Of_a_flood_of_reports_so_many_go_out_in_a_second_and_the_last_before_the_answer(bool modern)
    {
        var clock = new ManualTime();
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reported = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var flood = TestTool.Async("flood", async Task<string> (call) =>
        {
            for (int i = 1; i <= 1000; i++) call.Context.ReportProgress(i, 3000, $"at {i}");
            reported.SetResult();
            await goOn.Task;
            for (int i = 1001; i <= 3000; i++) call.Context.ReportProgress(i, 3000);
            call.Context.ReportProgress(5);
            return "done";
        });
        await using var server = new LoopFixture(
            options =>
            {
                options.TimeProvider = clock;
                options.MaxProgressPerSecond = 2;
            },
            flood).Initialized();

        server.Channel.Send(Rpc.CallWithMeta(1, "flood", (modern ? Rpc.ModernMembers + "," : "") + "\"progressToken\":7"));
        Assert.Contains("\"progress\":1,", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Contains("\"progress\":2,", server.Channel.Receive(), StringComparison.Ordinal);
        await Bounded.Wait(reported.Task);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("\"progress\":1000,\"total\":3000,\"message\":\"at 1000\"}", server.Channel.Receive(), StringComparison.Ordinal);
        goOn.SetResult();
        Assert.Contains("\"progress\":1001,", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Contains("\"progress\":3000,", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"done\"", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Equal(0, clock.Timers);
    }

    [Fact]
    public async Task A_report_that_waits_is_not_sent_when_the_call_is_cancelled()
    {
        var clock = new ManualTime();
        var flood = TestTool.Async("flood", static async Task<string> (call) =>
        {
            for (int i = 1; i <= 100; i++) call.Context.ReportProgress(i);
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return "";
        });
        await using var server = new LoopFixture(
            options =>
            {
                options.TimeProvider = clock;
                options.MaxProgressPerSecond = 1;
            },
            flood).Initialized();
        server.Channel.Send(Rpc.CallWithMeta(1, "flood", "\"progressToken\":7"));
        server.Channel.Receive();
        clock.WaitForTimers(1);

        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", server.Ask(Rpc.Cancel(1), Rpc.Request(2, "ping")));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("""{"jsonrpc":"2.0","id":3,"result":{}}""", server.Ask(Rpc.Request(3, "ping")));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task Progress_that_is_no_number_is_the_tools_mistake(double progress)
    {
        var report = new TestTool("report", call =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => call.Context.ReportProgress(progress));
            Assert.Throws<ArgumentOutOfRangeException>(() => call.Context.ReportProgress(1, progress));
            return "refused";
        });
        await using var server = new LoopFixture(report).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "refused"), server.Ask(Rpc.Call(1, "report")));
    }

    [Fact]
    public async Task Nothing_is_reported_to_a_client_that_did_not_ask()
    {
        await using var server = new LoopFixture(new TestTool("report", call =>
        {
            call.Context.ReportProgress(1);
            return $"{call.Context.WantsProgress}";
        })).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "False"), server.Ask(Rpc.Call(1, "report")));
    }

    [Fact]
    public async Task A_legacy_client_gets_messages_from_the_level_that_it_set()
    {
        await using var server = new LoopFixture(new TestTool("log", LogAll)).Initialized();

        server.Channel.Send(Rpc.Call(1, "log"));
        Assert.Equal("""{"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","logger":"x","data":"i"}}""", server.Channel.Receive());
        Assert.Contains("\"level\":\"error\"", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(1, ""), server.Channel.Receive());

        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", server.Ask(Rpc.Request(2, "logging/setLevel", "\"level\":\"error\"")));
        server.Channel.Send(Rpc.Call(3, "log"));
        Assert.Contains("\"level\":\"error\"", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(3, ""), server.Channel.Receive());
    }

    [Fact]
    public async Task A_modern_request_gets_messages_only_if_it_asks_for_them()
    {
        await using var server = new LoopFixture(new TestTool("log", LogAll));

        Assert.Contains("\"id\":1,\"result\"", server.Ask(Rpc.ModernCall(1, "log")), StringComparison.Ordinal);
        server.Channel.Send(Rpc.CallWithMeta(2, "log", Rpc.ModernMembers + ",\"io.modelcontextprotocol/logLevel\":\"warning\""));
        Assert.Contains("\"level\":\"error\"", server.Channel.Receive(), StringComparison.Ordinal);
        Assert.Contains("\"id\":2,\"result\"", server.Channel.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_knows_who_calls_in_either_era()
    {
        var who = new TestTool("who", call => $"{call.Context.ClientInfo?.Name} {call.Context.ClientInfo?.Version} {call.Context.ClientInfo?.Title} {call.Context.RequestId}");
        await using var server = new LoopFixture(who).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "t 1  1"), server.Ask(Rpc.Call(1, "who")));
        Assert.Contains(
            "\"text\":\"c 2 C 2\"",
            server.Ask(Rpc.CallWithMeta(2, "who", $"{Rpc.ModernMembers},{Caller}")),
            StringComparison.Ordinal);
        Assert.Contains("\"text\":\"   3\"", server.Ask(Rpc.ModernCall(3, "who")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_calls_never_share_a_context()
    {
        var contexts = new List<McpContext>();
        await using var server = new LoopFixture(new TestTool("keep", call =>
        {
            contexts.Add(call.Context);
            return call.Context.RequestId;
        })).Initialized();

        server.Ask(Rpc.Call(1, "keep"));
        server.Ask(Rpc.Call(2, "keep"));

        Assert.Equal(["1", "2"], contexts.Select(context => context.RequestId));
    }

    private static string LogAll(McpCall call)
    {
        call.Context.Log(McpLogLevel.Debug, "d");
        call.Context.Log(McpLogLevel.Info, "i", "x");
        call.Context.Log(McpLogLevel.Error, "e");
        return "";
    }
}
