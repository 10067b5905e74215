namespace McpAttr.Tests.Diagnostics;

/// <summary>Listeners hear every server of the process, and what they cost is not to be measured by others: these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Listening
{
    public const string Name = "Telemetry";
}
