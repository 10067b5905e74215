namespace McpAttr.AspNetCore.Tests;

/// <summary>Tools with limits.</summary>
internal static class LimitedTools
{
    /// <summary>Goes on until somebody stops it.</summary>
    [McpTool]
    [McpLimits(TimeoutSeconds = 3)]
    public static Task GoOn(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    /// <summary>May be called once by each caller.</summary>
    [McpTool]
    [McpLimits(CallsPerCaller = 1)]
    public static string Once() => "once";
}
