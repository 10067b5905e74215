namespace McpAttr.Tests.Program;

/// <summary>Tools to be called from a command line.</summary>
internal static class VerbTools
{
    /// <summary>Adds two numbers.</summary>
    /// <param name="a">The first number.</param>
    /// <param name="b">The second number.</param>
    [McpTool(ReadOnly = true)]
    public static int Add(int a, int b = 1) => a + b;

    /// <summary>
    /// Says a text again,
    /// as it is.
    /// </summary>
    /// <param name="text">The text.</param>
    [McpTool(ReadOnly = true)]
    public static string Echo(string text) => text;

    /// <summary>Counts the letters of a text.</summary>
    /// <param name="text">The text.</param>
    [McpTool(ReadOnly = true)]
    public static Letters Count(string text) => new(text, text.Length);

    /// <summary>Fails in words for the model.</summary>
    /// <param name="reason">The words.</param>
    [McpTool]
    public static void Fail(string reason) => throw new McpToolException(reason);

    /// <summary>Fails unexpectedly.</summary>
    [McpTool]
    public static void Crash() => throw new InvalidOperationException("The secret is 1234.");

    [McpTool]
    public static async Task<string> Report(McpContext context)
    {
        context.ReportProgress(1, 2);
        context.Log(McpLogLevel.Debug, "half");
        await Task.Yield();
        return "done";
    }
}
