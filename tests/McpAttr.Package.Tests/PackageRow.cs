namespace McpAttr.Package.Tests;

/// <summary>What a package must be.</summary>
/// <param name="Id">The package's name, and that of its project and its assembly.</param>
public sealed record PackageRow(string Id)
{
    /// <summary>The packages that this one depends on, for each framework.</summary>
    public string[] Dependencies { get; init; } = [];

    /// <summary>The shared frameworks that this one needs.</summary>
    public string[] FrameworkReferences { get; init; } = [];

    /// <summary>It uses McpAttr's internals, so it wants McpAttr in exactly its own version.</summary>
    public bool SharesInternals { get; init; }

    /// <summary>Its files beside the assemblies, the readme and the icon.</summary>
    public string[] Files { get; init; } = [];

    /// <summary>It has assemblies for both frameworks, and their symbols in a package of their own.</summary>
    public bool IsLibrary { get; init; } = true;

    /// <summary>What the package is to NuGet, beside a dependency.</summary>
    public string? PackageType { get; init; }

    public override string ToString() => Id;
}
