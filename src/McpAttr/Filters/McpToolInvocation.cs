using McpAttr.Calls;
using McpAttr.Filters;

namespace McpAttr;

/// <summary>A call of a tool as a filter sees it.</summary>
public sealed class McpToolInvocation : McpInvocation
{
    private readonly FilterChain<McpToolInvocation> _chain;

    internal McpToolInvocation(McpCall call, FilterChain<McpToolInvocation> chain)
        : base(call) => _chain = chain;

    /// <summary>Answers with this result, in place of the method's.</summary>
    public void Return(McpToolResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        new McpResultWriter(BeginAnswer()).Result(result);
    }

    internal override ValueTask NextAsync(int index) => _chain.NextAsync(this, index);
}
