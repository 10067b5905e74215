namespace McpAttr.Limits;

/// <summary>What is wrong with limits that options set, each fault a sentence.</summary>
internal static class LimitFaults
{
    public const int LeastResponse = 1024;

    /// <param name="name">Whose limits, as a message names them.</param>
    /// <param name="limits">The limits.</param>
    public static IEnumerable<string> Of(string name, McpLimits limits)
    {
        foreach (var (property, value, least) in new[]
        {
            (nameof(limits.MaxResponseBytes), limits.MaxResponseBytes, LeastResponse),
            (nameof(limits.ConcurrentCalls), limits.ConcurrentCalls, 1),
            (nameof(limits.ConcurrentCallsPerCaller), limits.ConcurrentCallsPerCaller, 1),
            (nameof(limits.QueuedCalls), limits.QueuedCalls, 0),
            (nameof(limits.Calls), limits.Calls, 1),
            (nameof(limits.CallsPerCaller), limits.CallsPerCaller, 1),
        })
        {
            if (value < least) yield return $"{name}.{property} must be {least} or more, and is {value}.";
        }

        foreach (var (property, time) in new[] { (nameof(limits.Timeout), limits.Timeout), (nameof(limits.Per), limits.Per) })
        {
            if (time <= TimeSpan.Zero || time > TimeSpan.FromMilliseconds(int.MaxValue)) yield return $"{name}.{property} must be more than 0 and at most 24 days, and is {time}.";
        }
    }
}
