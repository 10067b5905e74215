namespace McpAttr.Conformance.Server;

/// <summary>Tools that say something before they end.</summary>
internal static class ReportingTools
{
    // The suite's fixtures: what they send comes 50 ms apart, and the result of the reconnection some 100 ms after the connection has ended.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Reports its progress.</summary>
    [McpTool(Name = "test_tool_with_progress", ReadOnly = true)]
    public static async Task<string> WithProgress(IProgress<McpProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new McpProgress(0, 100));
        await Task.Delay(Pause, cancellationToken);
        progress.Report(new McpProgress(50, 100));
        await Task.Delay(Pause, cancellationToken);
        progress.Report(new McpProgress(100, 100));
        return "Done.";
    }

    /// <summary>Logs what it does.</summary>
    [McpTool(Name = "test_tool_with_logging", ReadOnly = true)]
    public static async Task<string> WithLogging(McpContext context, CancellationToken cancellationToken)
    {
        context.Log(McpLogLevel.Info, "Tool execution started");
        await Task.Delay(Pause, cancellationToken);
        context.Log(McpLogLevel.Info, "Tool processing data");
        await Task.Delay(Pause, cancellationToken);
        context.Log(McpLogLevel.Info, "Tool execution completed");
        return "Done.";
    }

    /// <summary>Logs once, if the request asks for it.</summary>
    [McpTool(Name = "test_logging_tool", ReadOnly = true)]
    public static string Log(McpContext context)
    {
        context.Log(McpLogLevel.Info, "A message for who asks for it");
        return "Done.";
    }

    /// <summary>Lets go of the connection; the client comes back for the result.</summary>
    [McpTool(Name = "test_reconnection", ReadOnly = true)]
    public static async Task<string> Reconnection(McpContext context, CancellationToken cancellationToken)
    {
        context.ReleaseConnection();
        await Task.Delay(2 * Pause, cancellationToken);
        return "Reconnection test completed.";
    }
}
