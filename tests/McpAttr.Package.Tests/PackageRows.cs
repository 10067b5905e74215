namespace McpAttr.Package.Tests;

/// <summary>A test runs with each package.</summary>
public sealed class PackageRows : TheoryData<PackageRow>
{
    public PackageRows() => AddRange((PackageRow[])[.. PackageTable.Rows]);
}
