using McpAttr;
using McpAttr.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Health checks of MCP servers.</summary>
public static class McpHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of a registered server. It is unhealthy while the application starts or stops, and while a client's calls are refused;
    /// degraded while calls of a client wait for a thread or for their tasks (<see cref="McpServerOptions.MaxRunningCalls"/>); healthy otherwise.
    /// Its data have the number of <c>clients</c> and of <c>calls</c> in flight.
    /// </summary>
    /// <remarks>
    /// Over HTTP each session is a client, and so is each request without a session while its task runs; the calls of all such requests
    /// are limited together.
    /// </remarks>
    /// <param name="checks">The health checks.</param>
    /// <param name="server">The key of the server; the empty string for the one that has none.</param>
    /// <param name="name">The name of the check. Default: <c>mcp</c>, and the key behind a hyphen where there is one.</param>
    /// <param name="tags">Tags of the check, for who filters checks.</param>
    public static IHealthChecksBuilder AddMcp(this IHealthChecksBuilder checks, string server = "", string? name = null, params IEnumerable<string> tags)
    {
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentNullException.ThrowIfNull(server);
        return checks.Add(new HealthCheckRegistration(
            name ?? (server.Length == 0 ? "mcp" : $"mcp-{server}"),
            provider => new ServerHealth(provider.GetRequiredKeyedService<McpServer>(server), provider.GetService<IHostApplicationLifetime>()),
            failureStatus: null,
            tags));
    }
}
