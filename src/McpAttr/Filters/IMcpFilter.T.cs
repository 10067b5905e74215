namespace McpAttr;

/// <summary>Runs around calls: before them, after them, instead of them.</summary>
/// <typeparam name="TCall">
/// Around which: <see cref="McpToolInvocation"/>, <see cref="McpResourceInvocation"/>, <see cref="McpPromptInvocation"/>, or
/// <see cref="McpInvocation"/> for all of them.
/// </typeparam>
/// <remarks>One object serves all calls of a server, at the same time.</remarks>
public interface IMcpFilter<in TCall> : IMcpFilter
    where TCall : McpInvocation
{
    /// <summary>
    /// Runs around one call. It awaits <paramref name="next"/> once, not at all if it refuses the call or answers it itself, or
    /// again if it retries. What it throws fails the call as if the method had thrown it.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="next">The filters that follow, and then the method.</param>
    ValueTask InvokeAsync(TCall call, McpNext next);
}
