using System.Globalization;
using System.Threading.RateLimiting;

namespace McpAttr.Hosting;

/// <summary>Takes calls as a limiter of System.Threading.RateLimiting says.</summary>
/// <param name="acquire">Asks the limiter.</param>
internal sealed class RateLimiterFilter(Func<McpInvocation, CancellationToken, ValueTask<RateLimitLease>> acquire) : IMcpFilter<McpInvocation>
{
    public async ValueTask InvokeAsync(McpInvocation call, McpNext next)
    {
        using var lease = await acquire(call, call.CancellationToken).ConfigureAwait(false);
        if (!lease.IsAcquired) throw Refusal(lease);
        await next.InvokeAsync().ConfigureAwait(false);
    }

    private static McpLimitException Refusal(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var time)
        ? new McpLimitException($"There are too many calls; try again in {Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture)} s.", time)
        : new McpLimitException("There are too many calls; try again later.");
}
