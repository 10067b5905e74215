namespace McpAttr.Bench.Harness.Processes;

/// <summary><c>struct timespec</c> of a 64-bit Linux.</summary>
internal struct TimeSpecification
{
    public long Seconds;
    public long Nanoseconds;
}
