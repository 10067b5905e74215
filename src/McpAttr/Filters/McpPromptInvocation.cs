using McpAttr.Calls;
using McpAttr.Filters;

namespace McpAttr;

/// <summary>A prompt that is asked for, as a filter sees it.</summary>
public sealed class McpPromptInvocation : McpInvocation
{
    private readonly FilterChain<McpPromptInvocation> _chain;

    internal McpPromptInvocation(McpCall call, FilterChain<McpPromptInvocation> chain)
        : base(call) => _chain = chain;

    /// <summary>Answers with this result, in place of the method's.</summary>
    public void Return(McpPromptResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        new McpPromptWriter(BeginAnswer()).Result(result);
    }

    internal override ValueTask NextAsync(int index) => _chain.NextAsync(this, index);
}
