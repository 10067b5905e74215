using McpAttr.Calls;

namespace McpAttr.Filters;

/// <summary>What is done around the calls of one member besides calling it.</summary>
/// <param name="Filters">What runs around them, or null.</param>
/// <param name="Timeout">How long they may take, or null.</param>
/// <param name="MaxResponseBytes">The longest answer.</param>
internal sealed record CallPlan(FilterChain? Filters, TimeSpan? Timeout, int MaxResponseBytes)
{
    /// <summary>Does it around the member's method.</summary>
    public void Run(McpCall call)
    {
        if (Timeout is { } timeout) call.EndAfter(timeout);
        if (Filters is { } filters) filters.Invoke(call);
        else call.Target.Invoke(call);
    }
}
