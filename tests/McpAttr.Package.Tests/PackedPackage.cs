using System.IO.Compression;
using McpAttr.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace McpAttr.Package.Tests;

/// <summary>The package, packed from the tree into a folder of its own that goes away with the tests.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("mcpattr-package-");

    /// <summary>A version that no cache has seen.</summary>
    public string Version { get; } = $"0.0.0-test{Guid.NewGuid():N}";

    /// <summary>The folder that serves as a package source.</summary>
    public string Feed => Path.Combine(_root.FullName, "feed");

    /// <summary>The files of the package or, with <paramref name="extension"/> <c>snupkg</c>, of the symbols, without those of the container format.</summary>
    public string[] Files(string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(Archive(extension));
        string[] container = ["_rels/", "package/", "[Content_Types].xml"];
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !container.Any(name.StartsWith)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of a file in the package.</summary>
    public string Read(string file)
    {
        using var archive = ZipFile.OpenRead(Archive("nupkg"));
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Makes an empty folder for a project.</summary>
    public string NewFolder(string name) => _root.CreateSubdirectory(name).FullName;

    public async ValueTask InitializeAsync() => await DotNet.SucceedAsync(
        Repository(), "pack", "src/McpAttr", "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_root.FullName, "artifacts"), $"-p:Version={Version}");

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Archive(string extension) => Path.Combine(Feed, $"McpAttr.{Version}.{extension}");

    /// <summary>The folder of the solution.</summary>
    public static string Repository()
    {
        string? folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "McpAttr.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
