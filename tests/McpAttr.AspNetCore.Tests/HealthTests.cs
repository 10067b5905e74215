using McpAttr.AspNetCore.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace McpAttr.AspNetCore.Tests;

/// <summary>What the health check of McpAttr.Hosting says of clients over HTTP.</summary>
public class HealthTests
{
    [Fact]
    public async Task Sessions_and_requests_that_wait_are_clients()
    {
        await using var app = await StartAsync(256, 10_000);
        string session = await app.InitializeAsync();
        string ended = await app.InitializeAsync();
        var gate = Gate.New();
        string arguments = $$"""{"gate":"{{gate.Name}}"}""";
        var modern = app.PostModernAsync(Rpc.ModernCall(1, "wait", arguments));
        var legacy = app.PostAsync(Rpc.Call(1, "wait", arguments), session);
        await gate.ReachedAsync();
        await gate.ReachedAsync();

        await app.PendingAsync(2);
        Assert.Equal((HealthStatus.Healthy, 3, 2), await CheckAsync(app));
        gate.Open();
        gate.Open();
        await Task.WhenAll(modern, legacy);
        await app.SendAsync(Requests.Delete(ended));
        Assert.Equal((HealthStatus.Healthy, 1, 0), await CheckAsync(app));
    }

    [Fact]
    public async Task Requests_without_a_session_are_limited_and_looked_at_together()
    {
        await using var app = await StartAsync(1, 1);
        var gate = Gate.New();
        string arguments = $$"""{"gate":"{{gate.Name}}"}""";

        var first = app.PostModernAsync(Rpc.ModernCall(1, "wait", arguments));
        await gate.ReachedAsync();
        await app.PendingAsync(1);
        Assert.Equal((HealthStatus.Degraded, 1, 1), await CheckAsync(app));
        var second = app.PostModernAsync(Rpc.ModernCall(1, "wait", arguments));
        await gate.ReachedAsync();
        await app.PendingAsync(2);
        Assert.Equal((HealthStatus.Unhealthy, 2, 2), await CheckAsync(app));
        gate.Open();
        gate.Open();
        await Task.WhenAll(first, second);

        Assert.Equal((HealthStatus.Healthy, 0, 0), await CheckAsync(app));
    }

    private static Task<TestApp> StartAsync(int running, int queued) => TestApp.StartAsync(build: builder =>
    {
        builder.Services.AddMcpServer(options => (options.MaxRunningCalls, options.MaxQueuedCalls) = (running, queued));
        builder.Services.AddHealthChecks().AddMcp();
    });

    internal static async Task<(HealthStatus Status, int Clients, int Calls)> CheckAsync(TestApp app)
    {
        var report = await app.App.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        var entry = Assert.Single(report.Entries).Value;
        return (entry.Status, (int)entry.Data["clients"], (int)entry.Data["calls"]);
    }
}
