using McpAttr.Filters;
using McpAttr.Limits;

namespace McpAttr;

/// <summary>What the calls of one tool, resource or prompt may use up. What is null is not limited here.</summary>
public sealed record McpLimits : IAroundCalls
{
    /// <summary>
    /// How long a call may take, filters and waiting included. Then it is answered with a failure that names the limit (for a tool a result with
    /// <c>isError</c>) and its token fires; what the method does afterwards is nobody's concern.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The longest answer, in bytes, 1,024 or more. A longer one is a failure that says so.</summary>
    public int? MaxResponseBytes { get; init; }

    /// <summary>How many calls may run at once. More wait, up to <see cref="QueuedCalls"/>; then they are refused with error 429.</summary>
    public int? ConcurrentCalls { get; init; }

    /// <summary>The same for the calls of one caller (<see cref="McpInvocation.Caller"/>).</summary>
    public int? ConcurrentCallsPerCaller { get; init; }

    /// <summary>How many calls may wait to run; with <see cref="ConcurrentCallsPerCaller"/> of each caller. Default: 100.</summary>
    public int? QueuedCalls { get; init; }

    /// <summary>
    /// How many calls are taken in <see cref="Per"/>; as many may come at once, and then one more whenever its share of the time has
    /// passed. More are refused with error 429, whose data say in <c>retryAfter</c> after how many seconds to try again.
    /// </summary>
    public int? Calls { get; init; }

    /// <summary>The same for the calls of one caller (<see cref="McpInvocation.Caller"/>).</summary>
    public int? CallsPerCaller { get; init; }

    /// <summary>The time that <see cref="Calls"/> and <see cref="CallsPerCaller"/> count in. Default: a minute.</summary>
    public TimeSpan? Per { get; init; }

    /// <summary>These limits, and where they say nothing, others.</summary>
    internal McpLimits Or(McpLimits? others) => others is null ? this : new McpLimits
    {
        Timeout = Timeout ?? others.Timeout,
        MaxResponseBytes = MaxResponseBytes ?? others.MaxResponseBytes,
        ConcurrentCalls = ConcurrentCalls ?? others.ConcurrentCalls,
        ConcurrentCallsPerCaller = ConcurrentCallsPerCaller ?? others.ConcurrentCallsPerCaller,
        QueuedCalls = QueuedCalls ?? others.QueuedCalls,
        Calls = Calls ?? others.Calls,
        CallsPerCaller = CallsPerCaller ?? others.CallsPerCaller,
        Per = Per ?? others.Per,
    };

    /// <summary>What is wrong with these limits, each fault a sentence.</summary>
    /// <param name="name">Whose limits, as a message names them.</param>
    internal IEnumerable<string> Faults(string name) => LimitFaults.Of(name, this);
}
