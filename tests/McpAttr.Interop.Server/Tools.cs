using System.ComponentModel.DataAnnotations;

namespace McpAttr.Interop.Server;

/// <summary>One tool for each thing that a client of another make has to understand.</summary>
internal static class Tools
{
    private static readonly TaskCompletionSource Cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private static readonly SemaphoreSlim Finished = new(0);

    /// <summary>Adds two numbers.</summary>
    /// <param name="a">The first number.</param>
    /// <param name="b">The second number.</param>
    [McpTool(ReadOnly = true)]
    public static int Add(int a, int b) => a + b;

    /// <summary>Says a text again.</summary>
    /// <param name="text">The text.</param>
    [McpTool(ReadOnly = true)]
    public static string Echo(string text) => text;

    /// <summary>Forecast for a city.</summary>
    /// <param name="city">City name.</param>
    /// <param name="days">How many days ahead.</param>
    [McpTool(ReadOnly = true)]
    public static Forecast Forecast(string city, [Range(1, 14)] int days = 3) =>
        new(city, [.. Enumerable.Range(1, days).Select(ahead => new Day(ahead, 10 + ahead, (Sky)(ahead % 3)))]);

    /// <summary>Fails.</summary>
    /// <param name="reason">What the model is told.</param>
    [McpTool]
    public static void Fail(string reason) => throw new McpToolException(reason);

    // It ends when told to, because the TypeScript clients lose the progress that they read in one piece with the result.

    /// <summary>Reports its progress, one step after the other, and ends when <c>finish</c> is called.</summary>
    /// <param name="steps">How many steps to take.</param>
    /// <param name="progress">Hears of each step.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    [McpTool(ReadOnly = true)]
    public static async Task<string> Count([Range(1, 10)] int steps, IProgress<McpProgress> progress, CancellationToken cancellationToken)
    {
        for (int step = 1; step <= steps; step++)
        {
            progress.Report(new McpProgress(step, steps, $"step {step}"));
        }

        await Finished.WaitAsync(cancellationToken);
        return "done";
    }

    /// <summary>Lets one call of <c>count</c> end.</summary>
    [McpTool]
    public static void Finish() => Finished.Release();

    /// <summary>Reports that it waits, then waits until the call is cancelled.</summary>
    [McpTool(ReadOnly = true)]
    public static async Task Wait(IProgress<McpProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new McpProgress(1, Message: "waiting"));
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            Cancelled.SetResult();
        }
    }

    /// <summary>Answers as soon as the token of a waiting call has fired.</summary>
    [McpTool(ReadOnly = true)]
    public static async Task<string> SawCancellation(CancellationToken cancellationToken)
    {
        await Cancelled.Task.WaitAsync(cancellationToken);
        return "cancelled";
    }

    /// <summary>Sends a message to the client's log.</summary>
    /// <param name="level">Its severity.</param>
    /// <param name="message">Its text.</param>
    /// <param name="context">The call.</param>
    [McpTool(ReadOnly = true)]
    public static void Log(McpLogLevel level, string message, McpContext context) => context.Log(level, message);

    /// <summary>What <c>touch</c> changes.</summary>
    [McpResource("interop://touched", Subscribable = true)]
    public static string Touched() => "touched";

    /// <summary>Says that the resource and the list of tools have changed.</summary>
    /// <param name="context">The call.</param>
    [McpTool]
    public static void Touch(McpContext context)
    {
        context.Notifier.ResourceUpdated("interop://touched");
        context.Notifier.ToolsChanged();
    }
}
