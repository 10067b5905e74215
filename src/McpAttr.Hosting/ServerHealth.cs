using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace McpAttr.Hosting;

/// <summary>Says whether a server takes calls.</summary>
internal sealed class ServerHealth(McpServer server, IHostApplicationLifetime? lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var connections = server.Connections.All;
        int calls = connections.Sum(static connection => connection.Calls.Open);
        var data = new Dictionary<string, object> { ["clients"] = connections.Length, ["calls"] = calls };
        return Task.FromResult(
            lifetime is { ApplicationStopping.IsCancellationRequested: true }
                ? HealthCheckResult.Unhealthy($"The application stops; {calls} calls are in flight.", data: data)
            : lifetime is { ApplicationStarted.IsCancellationRequested: false }
                ? HealthCheckResult.Unhealthy("The application has not started yet.", data: data)
            : connections.Any(static connection => connection.IsFull)
                ? HealthCheckResult.Unhealthy("Calls are refused: a client has as many in flight as MaxRunningCalls and MaxQueuedCalls allow.", data: data)
            : connections.Any(static connection => connection.IsBusy)
                ? HealthCheckResult.Degraded("Calls wait: a client has as many in flight as MaxRunningCalls allows to hold a thread.", data: data)
            : HealthCheckResult.Healthy("Calls are taken.", data));
    }
}
