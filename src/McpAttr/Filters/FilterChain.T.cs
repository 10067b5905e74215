using McpAttr.Calls;

namespace McpAttr.Filters;

/// <inheritdoc/>
/// <param name="filters">The filters, the outermost first.</param>
/// <param name="begin">Makes what they see of a call.</param>
internal sealed class FilterChain<TCall>(IMcpFilter<TCall>[] filters, Func<McpCall, FilterChain<TCall>, TCall> begin) : FilterChain
    where TCall : McpInvocation
{
    /// <summary>The chain of those filters that run around such calls, or null when none does.</summary>
    public static FilterChain<TCall>? Of(IEnumerable<IMcpFilter> filters, Func<McpCall, FilterChain<TCall>, TCall> begin)
    {
        IMcpFilter<TCall>[] fitting = [.. filters.OfType<IMcpFilter<TCall>>()];
        return fitting.Length == 0 ? null : new FilterChain<TCall>(fitting, begin);
    }

    public override void Invoke(McpCall call)
    {
        // A filter may wait before it goes on, and the transport's buffer holds something else then.
        call.KeepForFilters();
        var invocation = begin(call, this);
        var task = NextAsync(invocation, 0);
        if (task.IsCompleted)
        {
            task.GetAwaiter().GetResult();
            invocation.WriteTo(call);
        }
        else
        {
            call.Await(new PendingFilters(call, invocation, task));
        }
    }

    public ValueTask NextAsync(TCall invocation, int index) =>
        index == filters.Length ? invocation.RunAsync() : filters[index].InvokeAsync(invocation, new McpNext(invocation, index + 1));
}
