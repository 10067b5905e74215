namespace McpAttr.AspNetCore.Tests;

/// <summary>Tools with limits.</summary>
internal static class LimitedTools
{
    /// <summary>Goes on until somebody stops it.</summary>
    [McpTool]
    [McpLimits(TimeoutSeconds = 3)]
    public static Task GoOn(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    /// <summary>May run once at a time, and nobody waits for it.</summary>
    [McpTool]
    [McpLimits(ConcurrentCalls = 1, QueuedCalls = 0)]
    public static async Task<string> Alone(string gate, CancellationToken cancellationToken)
    {
        await Kit.Gate.Of(gate).PassAsync(cancellationToken);
        return "done";
    }

    /// <summary>Has a limit of its own that is met at once.</summary>
    [McpTool]
    public static string Refuse(double? seconds = null) => throw new McpLimitException("Not now.", seconds is { } time ? TimeSpan.FromSeconds(time) : null);

    /// <summary>May be called once by each caller.</summary>
    [McpTool]
    [McpLimits(CallsPerCaller = 1)]
    public static string Once() => "once";
}
