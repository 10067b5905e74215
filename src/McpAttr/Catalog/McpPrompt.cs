using System.ComponentModel;
using McpAttr.Filters;

namespace McpAttr.Catalog;

/// <summary>One prompt, as the generator writes it. All its arguments are text on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpPrompt : McpMember
{
    internal sealed override string Kind => "Prompt";

    /// <inheritdoc/>
    public sealed override bool RefusesUnknownArguments => true;

    internal sealed override FilterChain? Around(IEnumerable<IMcpFilter> filters) =>
        FilterChain<McpPromptInvocation>.Of(filters, static (call, chain) => new McpPromptInvocation(call, chain));
}
