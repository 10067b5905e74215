namespace McpAttr.Limits;

/// <summary>Has calls wait while enough of them run, and refuses them when enough wait.</summary>
internal sealed class ConcurrencyFilter : IMcpFilter<McpInvocation>
{
    private const int DefaultQueue = 100;

    /// <summary>Nobody knows when a call will end; a second is what a client may try without doing harm.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly CallGate? _all;
    private readonly PerCaller<CallGate>? _each;
    private readonly string _full;

    /// <param name="member">What is limited, as a message names it.</param>
    /// <param name="limits">How.</param>
    public ConcurrencyFilter(string member, McpLimits limits)
    {
        int queued = limits.QueuedCalls ?? DefaultQueue;
        if (limits.ConcurrentCalls is { } calls) _all = new CallGate(calls, queued);
        if (limits.ConcurrentCallsPerCaller is { } own) _each = new PerCaller<CallGate>(() => new CallGate(own, queued));
        _full = $"As many calls of the {member} run as may, and as many wait; try again when some have ended.";
    }

    public async ValueTask InvokeAsync(McpInvocation call, McpNext next)
    {
        var token = call.CancellationToken;
        var own = _each is null ? null : await EnterAsync(_each.Use(call.Caller, gate => (gate, gate.TryEnterAsync(token)))).ConfigureAwait(false);
        try
        {
            var all = _all is null ? null : await EnterAsync((_all, _all.TryEnterAsync(token))).ConfigureAwait(false);
            try
            {
                await next.InvokeAsync().ConfigureAwait(false);
            }
            finally
            {
                all?.Leave();
            }
        }
        finally
        {
            own?.Leave();
        }
    }

    private async ValueTask<CallGate> EnterAsync((CallGate Gate, Task? Entry) way)
    {
        await (way.Entry ?? throw new McpLimitException(_full, RetryAfter)).ConfigureAwait(false);
        return way.Gate;
    }
}
