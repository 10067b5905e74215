using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests.Tasks;

/// <summary>What becomes of running tasks when the application ends.</summary>
public class TaskShutdownTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(7);

    [Fact]
    public async Task A_task_is_cancelled_and_the_application_ends_with_it()
    {
        await using var app = await StartAsync();
        var gate = await RunAsync(app, "task_waits");

        // The clock stands still: nothing but the end of the task can end this.
        await Gate.Bounded(StopAsync(app));

        await gate.Cancelled;
    }

    [Fact]
    public async Task A_task_that_goes_on_is_waited_for_until_the_time_is_over()
    {
        await using var app = await StartAsync();
        var gate = await RunAsync(app, "task_goes_on");

        var stopped = StopAsync(app);

        // One timer is that of the calls, the other that of the tasks.
        await app.Clock.TimerAsync(Patience);
        await app.Clock.TimerAsync(Patience);
        Assert.False(stopped.IsCompleted);
        app.Clock.Advance(Patience);
        await Gate.Bounded(stopped);
        gate.Open();
    }

    [Fact]
    public async Task A_task_that_ends_in_time_ends_the_waiting()
    {
        await using var app = await StartAsync();
        var gate = await RunAsync(app, "task_goes_on");

        var stopped = StopAsync(app);
        await app.Clock.TimerAsync(Patience);
        await app.Clock.TimerAsync(Patience);
        Assert.False(stopped.IsCompleted);
        gate.Open();

        await Gate.Bounded(stopped);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(static options => options.Server.ShutdownTimeout = Patience);

    // A thread of its own: the application blocks one until its tasks have ended.
    private static Task StopAsync(TestApp app) => Task.Run(() => app.App.StopAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    private static async Task<Gate> RunAsync(TestApp app, string tool)
    {
        var gate = Gate.New();
        string session = await app.InitializeAsync();
        await app.PostAsync(Rpc.Request(1, "tools/call", $"\"name\":\"{tool}\",\"arguments\":{{\"gate\":\"{gate.Name}\"}},\"task\":{{}}"), session);
        await gate.ReachedAsync();
        return gate;
    }
}
