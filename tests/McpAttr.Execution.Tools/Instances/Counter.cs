using McpAttr;

namespace Corpus;

/// <summary>An object that needs nothing and is not disposed.</summary>
internal sealed class Counter
{
    private int _count;

    /// <summary>Counts the calls of its own object.</summary>
    [McpTool]
    public int Count() => ++_count;
}
