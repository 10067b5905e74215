using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using McpAttr.Testing;

namespace McpAttr.Package.Tests.Templates;

/// <summary>What the template creates is built, run and called.</summary>
public sealed class CreationTests(PackedPackage packages)
{
    private static readonly string[] MarksOfTheTemplate = ["#if", "#else", "#endif", "%%", "MCPATTR", "Starter", "\n\n\n"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Combinations))]
    public async Task What_is_created_builds_without_a_warning_passes_its_tests_and_answers_a_call(Combination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        var server = await CreatedServer.CreateAsync(packages, combination, "Thermo");

        AssertFiles(server);
        await server.BuildAsync();
        if (combination.Tests) await AssertTestsPassAsync(server);
        if (combination.HasStdio) await AssertAnswersOverStdioAsync(server.StartBuilt());
        if (combination.HasHttp) await AssertAnswersOverHttpAsync(server, server.StartBuilt(combination.HasStdio ? ["--http", "--urls", "http://127.0.0.1:0"] : ["--urls", "http://127.0.0.1:0"]));
    }

    [Fact]
    public async Task The_default_name_and_names_that_are_no_identifiers_or_types_of_the_sample_are_created_and_built()
    {
        foreach (string name in new[] { "McpServer", "my-mcp.server", "Temperature" })
        {
            var server = await CreatedServer.CreateAsync(packages, new("both", Aot: false, SelfContained: true, "net10.0", Tests: true, Docker: false, "full"), name);
            await server.BuildAsync();
            await AssertAnswersOverStdioAsync(server.StartBuilt());
        }
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("both")]
    public async Task The_command_of_the_editors_file_starts_with_a_message_even_if_the_source_has_a_warning(string transport)
    {
        var server = await CreatedServer.CreateAsync(packages, new(transport, Aot: false, SelfContained: true, "net10.0", Tests: false, Docker: false, "minimal"), "Noisy");
        await File.AppendAllTextAsync(server.PathOf("Tools/Temperature.cs"), "#warning This is printed by a build.\n", Token);
        Assert.Contains("warning", await DotNet.SucceedAsync(server.Folder, "build"), StringComparison.Ordinal);
        var entry = JsonNode.Parse(server.Read(".vscode/mcp.json"))!["servers"]!["Noisy"]!;
        string[] arguments = [.. entry["args"]!.AsArray().Select(argument => ((string)argument!).Replace("${workspaceFolder}", server.Folder, StringComparison.Ordinal))];

        await using var started = new StartedServer(Path.GetTempPath(), (string)entry["command"]!, arguments);

        Assert.Equal('{', await started.FirstByteAsync("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", Token));
    }

    [Fact]
    public async Task What_the_registry_reads_agrees_with_the_project_and_the_readme()
    {
        var server = await CreatedServer.CreateAsync(packages, new("stdio", Aot: false, SelfContained: true, "net10.0", Tests: false, Docker: true, "full"), "Listed");
        var listing = JsonNode.Parse(server.Read(".mcp/server.json"))!;
        var project = XDocument.Parse(server.Read("Listed.csproj"));
        var package = listing["packages"]!.AsArray().Single()!;
        string name = (string)listing["name"]!;
        string Property(string element) => (string)project.Descendants(element).Single();

        Assert.Equal("https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json", (string)listing["$schema"]!);
        Assert.Matches("^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$", name);
        Assert.InRange(((string)listing["description"]!).Length, 1, 100);
        Assert.Equal(Property("Version"), (string)listing["version"]!);
        Assert.Equal(Property("Version"), (string)package["version"]!);
        Assert.Equal(Property("PackageId"), (string)package["identifier"]!);
        Assert.Equal(("nuget", "stdio"), ((string)package["registryType"]!, (string)package["transport"]!["type"]!));
        Assert.Contains($"<!-- mcp-name: {name} -->", server.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains($"io.modelcontextprotocol.server.name=\"{name}\"", server.Read("Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_versions_of_the_tests_are_those_of_this_repository()
    {
        XDocument Project(string file) => XDocument.Parse(File.ReadAllText(Path.Combine(PackedPackage.Repository(), file)));
        var ours = Project("Directory.Packages.props").Descendants("PackageVersion").ToDictionary(version => (string)version.Attribute("Include")!, version => (string)version.Attribute("Version")!);
        var theirs = XDocument.Parse(packages.Read("content/McpServer/tests/McpServer-Starter.Tests.csproj", "McpAttr.Templates")).Descendants("PackageReference").ToArray();

        Assert.Equal(4, theirs.Length);
        Assert.All(theirs, reference => Assert.Equal(ours.GetValueOrDefault((string)reference.Attribute("Include")!, packages.Version), (string)reference.Attribute("Version")!));
    }

    [Fact]
    public void A_native_publish_over_stdio_has_the_properties_that_are_measured()
    {
        string template = packages.Read("content/McpServer/McpServer-Starter.csproj", "McpAttr.Templates");
        var measured = XDocument.Load(Path.Combine(PackedPackage.Repository(), "benchmarks/Server.props")).Descendants("PropertyGroup").Single().Elements()
            .Where(property => property.Name.LocalName is not ("OutputType" or "TargetFrameworks")).Select(property => $"<{property.Name}>{property.Value}</{property.Name}>");
        string native = template[template.IndexOf("<PublishAot>", StringComparison.Ordinal)..];

        Assert.Equal(measured, native[..native.IndexOf("</PropertyGroup>", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith("<!--", StringComparison.Ordinal)));
    }

    internal static async Task AssertAnswersOverStdioAsync(StartedServer started)
    {
        await using (started)
        {
            await using var client = started.Client(McpRevisions.Newest);
            var result = await client.CallAsync("convert_temperature", ("value", 212), ("from", "Fahrenheit"));
            result.ShouldHaveStructured("""{"value":100,"unit":"Celsius"}""");
            client.SendLine("""{"jsonrpc":"2.0","id":"earlier","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
            Assert.Equal("2025-11-25", (await client.ReceiveAsync(Token)).GetProperty("result").GetProperty("protocolVersion").GetString());
        }
    }

    internal static async Task AssertAnswersOverHttpAsync(CreatedServer server, StartedServer started)
    {
        await using (started)
        {
            using var http = new HttpClient();
            using var request = server.Request(await started.AddressAsync(Token));
            using var response = await http.SendAsync(request, Token);
            string body = await response.Content.ReadAsStringAsync(Token);

            Assert.True(response.IsSuccessStatusCode, body);
            Assert.Equal("""{"value":100,"unit":"Celsius"}""", JsonNode.Parse(body)!["result"]!["structuredContent"]!.ToJsonString());
        }
    }

    private static async Task AssertTestsPassAsync(CreatedServer server)
    {
        string test = await DotNet.SucceedAsync(server.Folder, CreatedServer.Environment, ["test", "tests", "--no-build"]);
        Assert.Contains($"Passed:     {(server.Combination.Sample == "full" ? 5 : 3)}", test, StringComparison.Ordinal);
    }

    private static void AssertFiles(CreatedServer server)
    {
        var combination = server.Combination;
        Assert.Equal(combination.Tests, server.Has("tests"));
        Assert.Equal(combination.Docker, server.Has("Dockerfile") && server.Has(".dockerignore"));
        Assert.Equal(combination.HasStdio, server.Has(".mcp/server.json"));
        Assert.Equal(combination.HasHttp, server.Has("Properties/launchSettings.json") && server.Has($"{server.Name}.http"));
        Assert.Equal(combination.Sample == "full", server.Has("Resources") && server.Has("Prompts"));
        foreach (string file in Directory.GetFiles(server.Folder, "*", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            Assert.All(MarksOfTheTemplate, left => Assert.DoesNotContain(left, text, StringComparison.Ordinal));
            if (Path.GetExtension(file) == ".json") JsonDocument.Parse(text).Dispose();
        }

        if (combination.HasHttp) Assert.Contains($"http://localhost:{server.HttpPort()}", server.Read($"{server.Name}.http"), StringComparison.Ordinal);
        if (!combination.HasStdio) Assert.Contains($"http://localhost:{server.HttpPort()}/mcp", server.Read(".vscode/mcp.json"), StringComparison.Ordinal);
    }
}
