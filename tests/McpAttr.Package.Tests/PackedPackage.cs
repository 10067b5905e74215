using System.IO.Compression;
using McpAttr.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace McpAttr.Package.Tests;

/// <summary>The packages, packed from the tree into a folder of their own that goes away with the tests.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private const string Core = "McpAttr";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("mcpattr-package-");
    private int _folders;

    /// <summary>A version that no cache has seen.</summary>
    public string Version { get; } = $"0.0.0-test{Guid.NewGuid():N}";

    /// <summary>The folder that serves as a package source.</summary>
    public string Feed => Path.Combine(_root.FullName, "feed");

    /// <summary>The project files that pack.</summary>
    public IReadOnlyList<string> Projects { get; } =
    [
        .. new[] { "src", "templates" }
            .Select(folder => Path.Combine(Repository(), folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetDirectories(folder))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .Where(project => File.ReadAllText(project).Contains("<IsPackable>true", StringComparison.Ordinal)),
    ];

    /// <summary>The files of a package or, with <paramref name="extension"/> <c>snupkg</c>, of the symbols, without those of the container format.</summary>
    public string[] Files(string id = Core, string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(Archive(id, extension));
        string[] container = ["_rels/", "package/", "[Content_Types].xml"];
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !container.Any(name.StartsWith)).Order(StringComparer.Ordinal)];
    }

    /// <summary>There is such a package.</summary>
    public bool Exists(string id, string extension) => File.Exists(Archive(id, extension));

    /// <summary>The text of a file in a package.</summary>
    public string Read(string file, string id = Core) => System.Text.Encoding.UTF8.GetString(ReadBytes(file, id)).TrimStart('\uFEFF');

    /// <summary>The bytes of a file in a package.</summary>
    public byte[] ReadBytes(string file, string id = Core)
    {
        using var archive = ZipFile.OpenRead(Archive(id, "nupkg"));
        using var bytes = new MemoryStream();
        using var content = archive.GetEntry(file)!.Open();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Makes an empty folder for a project.</summary>
    public string NewFolder(string name) => _root.CreateSubdirectory($"{name}-{Interlocked.Increment(ref _folders)}").FullName;

    /// <summary>Makes the packages known to the projects in a folder, beside the sources that this machine has configured.</summary>
    public Task ConfigureNuGetAsync(string folder) => File.WriteAllTextAsync(
        Path.Combine(folder, "nuget.config"),
        $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Path.Combine(_root.FullName, "packages")}" /></config>
          <packageSources><add key="packed" value="{Feed}" /></packageSources>
        </configuration>
        """);

    /// <summary>Runs <c>dotnet new</c> as somebody does who has installed our templates and nothing else.</summary>
    public Task<(int ExitCode, string Output, string All)> NewAsync(string folder, string[] arguments) =>
        DotNet.RunAsync(folder, ["new", .. arguments, "--debug:custom-hive", Path.Combine(_root.FullName, "hive")]);

    public async ValueTask InitializeAsync()
    {
        foreach (string project in Projects)
        {
            await DotNet.SucceedAsync(
                Repository(), "pack", project, "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_root.FullName, "artifacts"), $"-p:Version={Version}");
        }

        var installation = await NewAsync(_root.FullName, ["install", Path.Combine(Feed, $"McpAttr.Templates.{Version}.nupkg")]);
        Assert.True(installation.ExitCode == 0, installation.All);
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Archive(string id, string extension) => Path.Combine(Feed, $"{id}.{Version}.{extension}");

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
