namespace McpAttr;

/// <summary>Filters without a class of their own.</summary>
public static class McpFilter
{
    /// <summary>Makes a filter of a function.</summary>
    /// <typeparam name="TCall">Around which calls it runs.</typeparam>
    /// <param name="filter">What it does with a call and what follows.</param>
    /// <example><code>options.Filters.Add(McpFilter.Create&lt;McpToolInvocation&gt;((call, next) => next.InvokeAsync()));</code></example>
    public static IMcpFilter<TCall> Create<TCall>(Func<TCall, McpNext, ValueTask> filter)
        where TCall : McpInvocation
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new FunctionFilter<TCall>(filter);
    }

    private sealed class FunctionFilter<TCall>(Func<TCall, McpNext, ValueTask> filter) : IMcpFilter<TCall>
        where TCall : McpInvocation
    {
        public ValueTask InvokeAsync(TCall call, McpNext next) => filter(call, next);
    }
}
