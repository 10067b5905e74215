namespace McpAttr;

/// <summary>How the tasks of a server run. A server whose tools are no tasks does not look at them.</summary>
public sealed class McpTaskOptions
{
    /// <summary>Keeps what is known of tasks. Default: a <see cref="McpMemoryTaskStore"/> of <see cref="MaxTasks"/>.</summary>
    public IMcpTaskStore? Store { get; set; }

    /// <summary>
    /// How long after its creation a task is kept where the client does not say: its result until then, and when it still runs then, it is
    /// cancelled. At least a second. Default: 1 hour.
    /// </summary>
    public TimeSpan DefaultTimeToLive { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The longest time that a client of 2025-11-25 gets where it asks for more. Up to 24 days. Default: 1 day.</summary>
    public TimeSpan MaxTimeToLive { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often clients are asked to look how a task is doing. At least a millisecond. Default: 1 second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many tasks the default store keeps, ended ones included; more are refused with error 429. Default: 10,000.</summary>
    public int MaxTasks { get; set; } = 10_000;

    /// <summary>How many tasks may run in this process at once; more are refused with error 429. Default: 1,000.</summary>
    public int MaxRunningTasks { get; set; } = 1_000;

    /// <summary>
    /// How many of them may be of one caller: of a user where the transport has made sure of one, else of a connection or an address.
    /// Default: 100.
    /// </summary>
    public int MaxRunningTasksPerCaller { get; set; } = 100;

    internal IEnumerable<string> Faults(string name)
    {
        if (DefaultTimeToLive < TimeSpan.FromSeconds(1) || DefaultTimeToLive > MaxTimeToLive)
            yield return $"{name}.{nameof(DefaultTimeToLive)} must be from 1 second to {nameof(MaxTimeToLive)}, and is {DefaultTimeToLive}.";
        if (MaxTimeToLive > TimeSpan.FromMilliseconds(int.MaxValue)) yield return $"{name}.{nameof(MaxTimeToLive)} must be at most 24 days, and is {MaxTimeToLive}.";
        if (PollInterval < TimeSpan.FromMilliseconds(1)) yield return $"{name}.{nameof(PollInterval)} must be at least a millisecond, and is {PollInterval}.";
        if (MaxTasks < 1) yield return $"{name}.{nameof(MaxTasks)} must be 1 or more, and is {MaxTasks}.";
        if (MaxRunningTasks < 1) yield return $"{name}.{nameof(MaxRunningTasks)} must be 1 or more, and is {MaxRunningTasks}.";
        if (MaxRunningTasksPerCaller < 1) yield return $"{name}.{nameof(MaxRunningTasksPerCaller)} must be 1 or more, and is {MaxRunningTasksPerCaller}.";
    }
}
