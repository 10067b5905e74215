namespace McpAttr.Tests.Kit;

/// <summary>What a test of both eras runs with: false is the legacy one, true the modern one.</summary>
public sealed class Eras : TheoryData<bool>
{
    public Eras() => AddRange(false, true);
}
