using McpAttr.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace McpAttr.Hosting;

/// <summary>Serves one client from the start of the application to the end of the client's input, which ends the application.</summary>
internal sealed partial class ClientService(McpServer server, Func<MessageChannel> open, IHostApplicationLifetime lifetime, ILogger<ClientService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What tools use is there when all services of the host have started.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (lifetime.ApplicationStarted.Register(started.SetResult))
        using (stoppingToken.Register(() => started.TrySetCanceled(stoppingToken)))
        {
            await started.Task.ConfigureAwait(false);
        }

        var channel = open();
        Serving(server.Catalog.ServerName, server.Catalog.ServerVersion);
        await StdioServer.RunAsync(server, channel, endsTasks: true, stop: null, stoppingToken).ConfigureAwait(false);
        if (stoppingToken.IsCancellationRequested) return;

        ClientLeft();
        lifetime.StopApplication();
    }

    [LoggerMessage(1, LogLevel.Information, "Serving {Name} {Version}.")]
    private partial void Serving(string name, string version);

    [LoggerMessage(2, LogLevel.Information, "The client has closed its end; the application stops.")]
    private partial void ClientLeft();
}
