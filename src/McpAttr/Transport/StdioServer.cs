using McpAttr.Transport.Stdio;

namespace McpAttr.Transport;

/// <summary>Serves one client from beginning to end.</summary>
internal static class StdioServer
{
    /// <param name="server">What is served.</param>
    /// <param name="channel">To whom.</param>
    /// <param name="endsTasks">Nobody else is served, so the tasks end, too.</param>
    /// <param name="stop">Ends the serving in order. Called when serving has begun.</param>
    /// <param name="cancellationToken">Ends the serving in order, too.</param>
    public static async Task RunAsync(McpServer server, MessageChannel channel, bool endsTasks, Func<Task>? stop, CancellationToken cancellationToken)
    {
        var loop = new StdioLoop(server, channel);
        server.Connections.Add(loop.Connection);
        loop.Start();
        loop.Watch.Start();

        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), cancelled);
        await Task.WhenAny(loop.InputEnded, cancelled.Task, stop?.Invoke() ?? cancelled.Task).ConfigureAwait(false);
        // First the tasks, so that who waits for one has an answer.
        var tasksEnded = endsTasks ? server.Tasks?.StopAsync() : null;
        await loop.StopAsync().ConfigureAwait(false);
        if (tasksEnded is not null) await tasksEnded.ConfigureAwait(false);
        server.Connections.Remove(loop.Connection);
        loop.Watch.Stop();
    }
}
