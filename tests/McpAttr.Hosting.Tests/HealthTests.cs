using McpAttr.Hosting.Tests.Kit;
using McpAttr.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace McpAttr.Hosting.Tests;

/// <summary>What a health check says.</summary>
public class HealthTests
{
    private readonly TaskCompletionSource<string> _task = new();

    [Fact]
    public async Task It_follows_the_application_from_its_start_to_its_end()
    {
        await using var fixture = Serve(_ => { });
        Assert.Equal((HealthStatus.Unhealthy, "The application has not started yet."), await CheckAsync(fixture));

        await fixture.StartAsync();
        Assert.Equal((HealthStatus.Healthy, "Calls are taken."), await CheckAsync(fixture));

        await CallAsync(fixture, 1);
        var stop = fixture.Host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HealthStatus.Unhealthy, "The application stops; 1 calls are in flight."), await CheckAsync(fixture));
        _task.SetResult("");
        await Bounded.Wait(stop);
    }

    [Fact]
    public async Task It_says_when_calls_wait_and_when_they_are_refused()
    {
        await using var fixture = await Serve(options => (options.MaxRunningCalls, options.MaxQueuedCalls) = (2, 1)).StartAsync();

        await CallAsync(fixture, 1);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(fixture)).Status);
        await CallAsync(fixture, 2);
        Assert.Equal((HealthStatus.Degraded, "Calls wait: a client has as many in flight as MaxRunningCalls allows to hold a thread."), await CheckAsync(fixture));
        await CallAsync(fixture, 3);
        Assert.Equal((HealthStatus.Unhealthy, "Calls are refused: a client has as many in flight as MaxRunningCalls and MaxQueuedCalls allow."), await CheckAsync(fixture));
        Assert.Contains("\"code\":429", await fixture.AskAsync(Rpc.Call(4, "wait")), StringComparison.Ordinal);

        _task.SetResult("");
    }

    private static async Task<(HealthStatus Status, string? Description)> CheckAsync(HostFixture fixture)
    {
        var report = await fixture.Host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        var entry = Assert.Single(report.Entries);
        Assert.Equal("mcp", entry.Key);
        return (entry.Value.Status, entry.Value.Description);
    }

    private HostFixture Serve(Action<McpServerOptions> configure) => new(
        new TestCatalog(new TestTool("wait", _ => _task.Task)),
        (builder, server) =>
        {
            server.Configure(configure);
            builder.Services.AddHealthChecks().AddMcp();
        });

    /// <summary>A call is in flight when what follows it is answered.</summary>
    private static async Task CallAsync(HostFixture fixture, int id)
    {
        await fixture.SendAsync(Rpc.Call(id, "wait"));
        await fixture.AskAsync(Rpc.Request(100 + id, "ping"));
    }
}
