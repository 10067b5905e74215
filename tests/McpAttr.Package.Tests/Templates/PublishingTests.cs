using McpAttr.Testing;

namespace McpAttr.Package.Tests.Templates;

/// <summary>What the template creates is published: as a native file, by the steps of its Dockerfile, as a package for dnx.</summary>
public sealed class PublishingTests(PackedPackage packages, ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // The sample has resources, prompts and completions, which the measured server with its 2.6 MB has not.
    [Theory]
    [InlineData("stdio", 2_700_000)]
    [InlineData("http", 11_000_000)]
    public async Task A_native_file_is_published_without_a_warning_is_small_and_answers(string transport, long budget)
    {
        var server = await CreatedServer.CreateAsync(packages, new(transport, Aot: true, SelfContained: true, "net9.0", Tests: false, Docker: false, "full"), "Native");

        string file = await server.PublishAsync();

        Assert.Equal(file, Assert.Single(Directory.GetFiles(server.PathOf("published"))));
        long size = new FileInfo(file).Length;
        output.WriteLine($"{transport}: {size} bytes");
        Assert.InRange(size, 1, budget);
        if (transport == "stdio") await CreationTests.AssertAnswersOverStdioAsync(new StartedServer(server.Folder, file, []));
        else await CreationTests.AssertAnswersOverHttpAsync(server, new StartedServer(server.Folder, file, ["--urls", "http://127.0.0.1:0"]));
    }

    [Theory]
    [InlineData(true, "net9.0")]
    [InlineData(false, "net10.0")]
    public async Task The_steps_of_the_dockerfile_make_the_file_that_it_starts(bool aot, string framework)
    {
        var server = await CreatedServer.CreateAsync(packages, new("stdio", aot, SelfContained: true, framework, Tests: true, Docker: true, "full"), "Boxed");
        string app = server.PathOf("image");
        string[] lines = server.Read("Dockerfile").Split('\n');
        string[] steps = [.. lines.Where(line => line.StartsWith("RUN ", StringComparison.Ordinal)).Select(line => line[4..])];

        // The linker is a package of the image's system; the machine that runs this has one.
        Assert.All(steps[..^1], step => Assert.Equal("apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev", step));
        await DotNet.SucceedAsync(server.Folder, steps[^1].Replace("/app", app, StringComparison.Ordinal).Split(' ')[1..]);

        Assert.Contains("COPY --from=build /app /app", lines);
        Assert.Contains("ENTRYPOINT [\"/app/Boxed\"]", lines);
        Assert.Contains(lines, line => line.StartsWith($"FROM mcr.microsoft.com/dotnet/runtime-deps:{framework[3..]}-", StringComparison.Ordinal));
        await CreationTests.AssertAnswersOverStdioAsync(new StartedServer(server.Folder, Path.Combine(app, "Boxed"), []));
    }

    [Theory]
    [InlineData(false, true, "net10.0")]
    [InlineData(false, false, "net10.0")]
    [InlineData(true, true, "net9.0")]
    public async Task The_package_is_an_mcp_server_without_symbols_that_dnx_starts(bool aot, bool selfContained, string framework)
    {
        string name = $"Tool{Guid.NewGuid():N}";
        var server = await CreatedServer.CreateAsync(packages, new("stdio", aot, selfContained, framework, Tests: false, Docker: false, "minimal"), name);
        string[] runtimes = aot || !selfContained ? [] : [$"-p:ToolPackageRuntimeIdentifiers={System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}"];

        await DotNet.SucceedAsync(server.Folder, ["pack", "-c", "Release", .. runtimes]);
        if (aot) await DotNet.SucceedAsync(server.Folder, "pack", "-c", "Release", "--use-current-runtime");

        string feed = server.PathOf("bin/Release");
        string[] files = [.. Directory.GetFiles(feed, "*.nupkg").SelectMany(Entries)];
        Assert.DoesNotContain(files, file => Path.GetExtension(file) is ".pdb" or ".dbg");
        Assert.Contains(".mcp/server.json", files);
        using (var archive = System.IO.Compression.ZipFile.OpenRead(Path.Combine(feed, $"{name}.0.1.0.nupkg")))
        {
            using var nuspec = new StreamReader(archive.GetEntry($"{name}.nuspec")!.Open());
            string text = await nuspec.ReadToEndAsync(Token);
            Assert.Contains("<packageType name=\"DotnetTool\" />", text, StringComparison.Ordinal);
            Assert.Contains("<packageType name=\"McpServer\" />", text, StringComparison.Ordinal);
            Assert.Contains("<readme>README.md</readme>", text, StringComparison.Ordinal);
        }

        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages.NewFolder("dnx") };
        await using var started = new StartedServer(
            packages.NewFolder("elsewhere"), "dotnet", ["dnx", name, "--version", "0.1.0", "--yes", "--source", feed], environment);
        await using var client = started.Client(McpRevisions.Newest);
        (await client.CallAsync("convert_temperature", ("value", 0), ("from", "Kelvin"))).ShouldHaveStructured("""{"value":-273.15,"unit":"Celsius"}""");

        static string[] Entries(string package)
        {
            using var archive = System.IO.Compression.ZipFile.OpenRead(package);
            return [.. archive.Entries.Select(entry => entry.FullName)];
        }
    }
}
