namespace McpAttr.Testing.Tests.Kit;

/// <summary>A test runs with each revision.</summary>
public sealed class Revisions : TheoryData<string>
{
    public Revisions() => AddRange((string[])[.. McpRevisions.All]);
}
