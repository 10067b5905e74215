using System.Text.RegularExpressions;

namespace McpAttr.Package.Tests.Templates;

/// <summary>A folder in which the template has created a server.</summary>
internal sealed partial class CreatedServer
{
    private static readonly IReadOnlyDictionary<string, string> OnNewerRuntimes = new Dictionary<string, string> { ["DOTNET_ROLL_FORWARD"] = "Major" };

    private CreatedServer(string folder, Combination combination, PackedPackage packages)
    {
        Folder = folder;
        Combination = combination;
        Packages = packages;
    }

    public string Folder { get; }

    public Combination Combination { get; }

    public PackedPackage Packages { get; }

    public string Name => Path.GetFileName(Folder);

    /// <summary>The environment of what is started: there is no .NET 9 where this is checked, and .NET 10 runs what was built for it.</summary>
    public static IReadOnlyDictionary<string, string> Environment => OnNewerRuntimes;

    public static async Task<CreatedServer> CreateAsync(PackedPackage packages, Combination combination, string name)
    {
        string root = packages.NewFolder("created");
        await packages.ConfigureNuGetAsync(root);
        var (exitCode, _, all) = await packages.NewAsync(root, ["mcpserver", "--name", name, .. combination.Options]);
        Assert.True(exitCode == 0, all);
        return new CreatedServer(Path.Combine(root, name), combination, packages);
    }

    /// <summary>The text of a created file.</summary>
    public string Read(string file) => File.ReadAllText(PathOf(file));

    public bool Has(string file) => File.Exists(PathOf(file)) || Directory.Exists(PathOf(file));

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Builds without a warning.</summary>
    public async Task BuildAsync()
    {
        string build = await DotNet.SucceedAsync(Folder, ["build", Combination.Tests ? "tests" : $"{Name}.csproj", .. Combination.BuildOptions]);
        Assert.Contains("0 Warning(s)", build, StringComparison.Ordinal);
    }

    /// <summary>What the client starts, built.</summary>
    public StartedServer StartBuilt(params string[] arguments) =>
        new(Folder, "dotnet", [PathOf($"bin/Debug/{Combination.Framework}/{Name}.dll"), .. arguments], Environment);

    /// <summary>Publishes as the readme says.</summary>
    /// <returns>The published file.</returns>
    public async Task<string> PublishAsync()
    {
        string publish = await DotNet.SucceedAsync(Folder, "publish", $"{Name}.csproj", "-c", "Release", "--use-current-runtime", "--output", PathOf("published"));
        Assert.DoesNotContain("warning", publish, StringComparison.OrdinalIgnoreCase);
        return PathOf($"published/{Name}");
    }

    /// <summary>The request of the created .http file: its headers and its body.</summary>
    public HttpRequestMessage Request(Uri address)
    {
        string[] parts = Read($"{Name}.http").Split("\n\n", 3);
        string[] lines = [.. parts[1].Split('\n').Where(line => !line.StartsWith('#'))];
        Assert.Equal("POST {{HostAddress}}/mcp", lines[0]);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/mcp")) { Content = new StringContent(parts[2]) };
        foreach (string line in lines[1..])
        {
            string[] header = line.Split(": ");
            if (header[0] == "Content-Type") request.Content.Headers.ContentType = new(header[1]);
            else request.Headers.Add(header[0], header[1]);
        }

        return request;
    }

    /// <summary>The port that the launch settings have for HTTP.</summary>
    public string HttpPort() => HttpPortPattern().Match(Read("Properties/launchSettings.json")).Groups[1].Value;

    [GeneratedRegex("http://localhost:([0-9]+)\"")]
    private static partial Regex HttpPortPattern();
}
