namespace McpAttr.Filters;

/// <summary>The filters of options, made when somebody asks for them: a server whose program never does links nothing of filters.</summary>
internal sealed class OwnFilters : List<IMcpFilter>, IAroundCalls
{
    /// <exception cref="ArgumentException">A filter runs around nothing.</exception>
    public void Check()
    {
        foreach (var filter in this)
        {
            if (filter is not (IMcpFilter<McpToolInvocation> or IMcpFilter<McpResourceInvocation> or IMcpFilter<McpPromptInvocation>))
                throw new ArgumentException($"The filter {filter?.GetType().ToString() ?? "null"} runs around nothing: it must implement IMcpFilter<McpToolInvocation> or another IMcpFilter<...>.");
        }
    }
}
