namespace McpAttr;

/// <summary>
/// Limits what calls of the tool, resource or prompt may use up; on a class or an assembly, of each of them by itself. What the method says
/// goes before what its class says, and that before what the assembly says; <see cref="McpServerOptions.MemberLimits"/> goes before all.
/// </summary>
/// <remarks><see cref="McpLimits"/> says what happens at each limit.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly, Inherited = false)]
public sealed class McpLimitsAttribute : Attribute
{
    /// <summary>How long a call may take, in seconds. Default: as long as it likes.</summary>
    public double TimeoutSeconds { get; set; }

    /// <summary>The longest answer, in bytes, 1,024 or more. Default: <see cref="McpServerOptions.MaxResponseBytes"/>.</summary>
    public int MaxResponseBytes { get; set; }

    /// <summary>How many calls may run at once. Default: any number.</summary>
    public int ConcurrentCalls { get; set; }

    /// <summary>How many calls of one caller may run at once. Default: any number.</summary>
    public int ConcurrentCallsPerCaller { get; set; }

    /// <summary>How many calls may wait to run, beyond those that do. Default: 100.</summary>
    public int QueuedCalls { get; set; }

    /// <summary>How many calls are taken in <see cref="PerSeconds"/>. Default: any number.</summary>
    public int Calls { get; set; }

    /// <summary>How many calls of one caller are taken in <see cref="PerSeconds"/>. Default: any number.</summary>
    public int CallsPerCaller { get; set; }

    /// <summary>The time that <see cref="Calls"/> and <see cref="CallsPerCaller"/> count in, in seconds. Default: 60.</summary>
    public double PerSeconds { get; set; }
}
