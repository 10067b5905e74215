using McpAttr;

namespace Corpus;

/// <summary>Tools with parameters that the server fills.</summary>
internal static class InjectedTools
{
    /// <summary>Takes one of each between its arguments.</summary>
    /// <param name="first">An argument.</param>
    /// <param name="second">Another one.</param>
    /// <param name="clock">A service.</param>
    /// <param name="services">All services.</param>
    /// <param name="context">The call.</param>
    /// <param name="progress">The progress.</param>
    /// <param name="cancellationToken">The cancellation.</param>
    [McpTool]
    public static string TakeInjected(
        IServiceProvider services, string first, [McpService] IClock clock, McpContext context, string second, IProgress<McpProgress> progress,
        CancellationToken cancellationToken = default)
    {
        progress.Report(new McpProgress(1, 2, first));
        context.Log(McpLogLevel.Warning, second, "corpus");
        return $"{first} {second} {clock.Now:HH:mm} {ReferenceEquals(services.GetService(typeof(IClock)), clock)} "
            + $"{context.ClientInfo?.Name} {context.CancellationToken == cancellationToken}";
    }

    /// <summary>Waits until it is cancelled.</summary>
    [McpTool]
    public static async Task WaitForCancellation([McpService] Cancellation cancellation, CancellationToken cancellationToken)
    {
        cancellation.Started.SetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            cancellation.Cancelled.SetResult();
            throw;
        }
    }

    /// <summary>Uses a service that the server does not have.</summary>
    [McpTool]
    public static void UseMissingService([McpService] TextReader reader) => reader.Close();
}
