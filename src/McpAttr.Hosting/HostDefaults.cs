using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace McpAttr.Hosting;

/// <summary>Gives options what the application has, where nobody has said otherwise: its services, its log, its clock.</summary>
internal sealed class HostDefaults(IServiceProvider services, ILoggerFactory loggers) : IPostConfigureOptions<McpServerOptions>
{
    private const string Category = "McpAttr.Server";

    public void PostConfigure(string? name, McpServerOptions options)
    {
        if (options.Services is null)
        {
            options.Services = services;
            options.Scopes = new ContainerScopes(services);
        }

        if (options.LogsToStandardError)
            options.Log = new ServerLog(loggers.CreateLogger(string.IsNullOrEmpty(name) ? Category : $"{Category}.{name}")).Write;
        if (options.TimeProvider == TimeProvider.System && services.GetService<TimeProvider>() is { } clock)
            options.TimeProvider = clock;
        options.Telemetry ??= McpTelemetry.OpenTelemetry;
    }
}
