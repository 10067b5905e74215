using System.Globalization;

namespace McpAttr.Limits;

/// <summary>Refuses calls when too many have come.</summary>
internal sealed class RateFilter : IMcpFilter<McpInvocation>
{
    private readonly CallRate? _all;
    private readonly PerCaller<CallRate>? _each;
    private readonly string _allTaken;
    private readonly string _eachTaken;

    /// <param name="member">What is limited, as a message names it.</param>
    /// <param name="limits">How.</param>
    /// <param name="clock">The clock.</param>
    public RateFilter(string member, McpLimits limits, TimeProvider clock)
    {
        var per = limits.Per ?? TimeSpan.FromMinutes(1);
        string seconds = per.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        if (limits.Calls is { } calls) _all = new CallRate(calls, per, clock);
        if (limits.CallsPerCaller is { } own) _each = new PerCaller<CallRate>(() => new CallRate(own, per, clock));
        _allTaken = $"The {member} takes {Count(limits.Calls)} in {seconds} s";
        _eachTaken = $"The {member} takes {Count(limits.CallsPerCaller)} of one caller in {seconds} s";
    }

    public ValueTask InvokeAsync(McpInvocation call, McpNext next)
    {
        // The caller's own share goes first: what is refused there takes nothing from the others.
        if (_each?.Use(call.Caller, static rate => rate.TryTake()) is { } ownTime) throw Refusal(_eachTaken, ownTime);
        if (_all?.TryTake() is { } time) throw Refusal(_allTaken, time);
        return next.InvokeAsync();
    }

    private static string Count(int? calls) => calls == 1 ? "1 call" : $"{calls} calls";

    private static McpLimitException Refusal(string taken, TimeSpan retryAfter) =>
        new($"{taken}; try again in {Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)} s.", retryAfter);
}
