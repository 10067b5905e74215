using System.Text;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>What runs around the method of a task: filters and limits, as around any call.</summary>
public class TaskFilterTests
{
    private readonly List<string> _traces = [];

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_filter_runs_once_around_the_method_and_sees_its_result(bool modern)
    {
        var trace = McpFilter.Create<McpToolInvocation>(async (call, next) =>
        {
            _traces.Add("before");
            await next.InvokeAsync();
            _traces.Add($"after {Encoding.UTF8.GetString(call.Result).Contains("\"text\":\"done\"", StringComparison.Ordinal)}");
        });
        await using var server = Serve(options => options.Filters.Add(trace), Work());

        Assert.Contains("\"text\":\"done\"", Outcome(server, "work", modern), StringComparison.Ordinal);
        Assert.Equal(["before", "work", "after True"], _traces);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task What_a_filter_throws_is_the_outcome(bool modern, bool runsFirst)
    {
        var refuse = McpFilter.Create<McpToolInvocation>(async (_, next) =>
        {
            if (runsFirst) await next.InvokeAsync();
            throw new McpToolException("Not that one.");
        });
        await using var server = Serve(options => options.Filters.Add(refuse), Work());

        Assert.Contains("\"isError\":true,\"content\":[{\"type\":\"text\",\"text\":\"Not that one.\"}]", Outcome(server, "work", modern), StringComparison.Ordinal);
        Assert.Equal(runsFirst ? ["work"] : [], _traces);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_method_that_takes_too_long_is_cancelled_and_that_is_the_outcome(bool modern)
    {
        var time = new ManualTime();
        var running = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var slow = TaskTool.Of("slow", async Task<string> (call) =>
        {
            call.CancellationToken.Register(cancelled.SetResult);
            running.SetResult();
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return "never";
        });
        await using var server = Serve(options => (options.TimeProvider, options.Limits) = (time, new McpLimits { Timeout = TimeSpan.FromSeconds(1.5) }), slow);

        string id = Start(server, "slow", modern);
        await Bounded.Wait(running.Task);
        time.Advance(TimeSpan.FromSeconds(1.5));

        await Bounded.Wait(cancelled.Task);
        Assert.Contains(
            "\"isError\":true,\"content\":[{\"type\":\"text\",\"text\":\"slow took longer than 1.5 s, its limit, and was cancelled. Ask for less, or try again later.\"}]",
            OutcomeOf(server, id, modern),
            StringComparison.Ordinal);
    }

    private TaskTool Work() => TaskTool.Of("work", async Task<string> (_) =>
    {
        await Task.Yield();
        _traces.Add("work");
        return "done";
    });

    private static LoopFixture Serve(Action<McpServerOptions> configure, McpTool tool) => new LoopFixture(configure, tool).Initialized();

    private static string Outcome(LoopFixture server, string tool, bool modern) => OutcomeOf(server, Start(server, tool, modern), modern);

    private static string Start(LoopFixture server, string tool, bool modern) => modern ? server.Start(1, tool) : server.StartLegacy(1, tool);

    private static string OutcomeOf(LoopFixture server, string id, bool modern) => modern
        ? server.Until(2, id, "completed").GetProperty("result").GetRawText()
        : TaskWire.Result(server.Reply(TaskWire.Legacy(2, "tasks/result", id))).GetRawText();
}
