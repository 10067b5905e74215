namespace McpAttr.Testing.Tests.Kit;

/// <summary>A test runs with a revision of each era.</summary>
public sealed class BothEras : TheoryData<string>
{
    public BothEras() => AddRange((string[])[.. McpRevisions.BothEras]);
}
