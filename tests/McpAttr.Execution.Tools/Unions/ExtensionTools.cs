using McpAttr;

namespace Corpus;

/// <summary>What the attributes of System.Text.Json say, in and out.</summary>
internal static class ExtensionTools
{
    /// <summary>Gives an order back.</summary>
    /// <param name="order">The order.</param>
    [McpTool(ReadOnly = true)]
    public static Order EchoOrder(Order order) => order;

    /// <summary>Gives numbers one by one.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Fires when nobody wants them.</param>
    [McpTool]
    public static async IAsyncEnumerable<int> CountUp(int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return i;
        }
    }

    /// <summary>Gives texts one by one.</summary>
    [McpTool]
    public static async IAsyncEnumerable<McpContent> SayBlocks()
    {
        yield return new McpText("a");
        await Task.Yield();
        yield return new McpText("b");
    }
}
