namespace McpAttr.Bench.Harness.Processes;

/// <summary><c>struct pollfd</c>.</summary>
internal struct PollDescriptor
{
    public int Descriptor;
    public short Events;
    public short Returned;
}
