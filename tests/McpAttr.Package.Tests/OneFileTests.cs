using System.Xml.Linq;
using McpAttr.Package.Tests.Templates;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpAttr.Package.Tests;

/// <summary>The sample of one file, which names the package itself: run, built ahead, and published as a native file.</summary>
public sealed class OneFileTests(PackedPackage packages, ITestOutputHelper output)
{
    /// <summary>The budget of a native server over stdio, in bytes.</summary>
    private const long Budget = 2_600_000;

    private const string NotNative = "#:property PublishAot=false\n";

    private static readonly string Sample = Path.Combine(PackedPackage.Repository(), "samples/OneFile/server.cs");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_runs_without_a_project_and_its_first_byte_is_of_a_message_even_if_the_source_has_a_warning()
    {
        string file = await CopyAsync();
        string folder = Path.GetDirectoryName(file)!;

        string list = await DotNet.SucceedAsync(folder, "run", "server.cs", "--", "list");
        await File.AppendAllTextAsync(file, "#warning This is printed by a build.\n", Token);
        string build = await DotNet.SucceedAsync(folder, "build", "server.cs");

        Assert.StartsWith("roll_dice ", list, StringComparison.Ordinal);
        Assert.Contains("This is printed by a build.", build, StringComparison.Ordinal);
        string[] start = ["run", "--no-build", "--file", file];
        await using (var started = new StartedServer(Path.GetTempPath(), "dotnet", start))
        {
            Assert.Equal('{', await started.FirstByteAsync("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", Token));
        }

        await AssertRollsAsync("dotnet", start);
    }

    [Fact]
    public async Task The_file_is_published_as_one_native_file_without_a_warning()
    {
        string file = await CopyAsync(text => text.Replace(NotNative, "#:property TargetFramework=net9.0\n", StringComparison.Ordinal));
        string published = Path.Combine(Path.GetDirectoryName(file)!, "published");

        string publish = await DotNet.SucceedAsync(Path.GetDirectoryName(file)!, "publish", "server.cs", "--output", published);

        Assert.DoesNotContain("warning", publish, StringComparison.OrdinalIgnoreCase);
        string native = Assert.Single(Directory.GetFiles(published));
        long size = new FileInfo(native).Length;
        output.WriteLine($"{size} bytes");
        Assert.InRange(size, 1, Budget);
        await AssertRollsAsync(native, []);
    }

    /// <summary>The sample as a user has it, with the version that was packed here in place of the one that will be published.</summary>
    private async Task<string> CopyAsync(Func<string, string>? change = null)
    {
        string folder = packages.NewFolder("one");
        await packages.ConfigureNuGetAsync(folder);
        string text = await File.ReadAllTextAsync(Sample, Token);
        string version = XDocument.Load(Path.Combine(PackedPackage.Repository(), "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Contains($"#:package McpAttr@{version}\n", text, StringComparison.Ordinal);
        Assert.Contains(NotNative, text, StringComparison.Ordinal);
        string file = Path.Combine(folder, "server.cs");
        await File.WriteAllTextAsync(file, (change?.Invoke(text) ?? text).Replace($"McpAttr@{version}", $"McpAttr@{packages.Version}", StringComparison.Ordinal), Token);
        return file;
    }

    /// <summary>The official client starts it, reads its list and calls its tool.</summary>
    private async Task AssertRollsAsync(string command, string[] arguments)
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions { Command = command, Arguments = arguments, StandardErrorLines = output.WriteLine });
        await using var client = await McpClient.CreateAsync(transport, cancellationToken: Token);

        var tool = Assert.Single(await client.ListToolsAsync(cancellationToken: Token));
        var result = await client.CallToolAsync("roll_dice", new Dictionary<string, object?> { ["count"] = 3, ["sides"] = 2 }, cancellationToken: Token);
        var refused = await client.CallToolAsync("roll_dice", new Dictionary<string, object?> { ["count"] = 0 }, cancellationToken: Token);

        Assert.Equal("Rolls dice.", tool.Description);
        var roll = result.StructuredContent!.Value;
        Assert.Equal(3, roll.GetProperty("dice").GetArrayLength());
        Assert.InRange(roll.GetProperty("sum").GetInt32(), 3, 6);
        Assert.True(refused.IsError);
        Assert.Contains("$.count: expected an integer from 1 to 100, got 0.", Assert.IsType<TextContentBlock>(Assert.Single(refused.Content)).Text, StringComparison.Ordinal);
    }
}
