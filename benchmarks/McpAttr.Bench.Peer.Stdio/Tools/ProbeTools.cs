using System.ComponentModel;
using ModelContextProtocol.Server;

namespace McpAttr.Bench.Peer;

/// <summary>Tools that no server would have: each isolates one cost that the table shows.</summary>
[McpServerToolType]
internal sealed class ProbeTools
{
    [McpServerTool(Name = "add_cancellable"), Description("Adds two numbers and takes a token.")]
    public static int AddCancellable(int a, int b, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return a + b;
    }

    [McpServerTool(Name = "add_later"), Description("Adds two numbers after a real wait for another thread.")]
    public static async Task<int> AddLaterAsync(int a, int b)
    {
        await Task.Yield();
        return a + b;
    }

    [McpServerTool(Name = "block"), Description("Blocks its thread.")]
    public static string Block([Description("How long, in milliseconds.")] int milliseconds)
    {
        Thread.Sleep(milliseconds);
        return "done";
    }
}
