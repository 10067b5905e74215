using McpAttr;

namespace Bench;

/// <summary>Tools that no server would have: each isolates one cost that the table shows.</summary>
internal static class ProbeTools
{
    /// <summary>Adds two numbers and takes a token.</summary>
    [McpTool(StructuredContent = false)]
    public static int AddCancellable(int a, int b, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return a + b;
    }

    /// <summary>Adds two numbers after a real wait for another thread.</summary>
    [McpTool(StructuredContent = false)]
    public static async Task<int> AddLaterAsync(int a, int b)
    {
        await Task.Yield();
        return a + b;
    }

    /// <summary>Blocks its thread.</summary>
    /// <param name="milliseconds">How long, in milliseconds.</param>
    [McpTool]
    public static string Block(int milliseconds)
    {
        Thread.Sleep(milliseconds);
        return "done";
    }
}
