namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>Listeners hear every server of the process: these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Listening
{
    public const string Name = "Telemetry";
}
