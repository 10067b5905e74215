using System.Text.Json.Nodes;

namespace McpAttr.Package.Tests;

public sealed class ConsumerTests(PackedPackage package)
{
    [Fact]
    public async Task The_server_of_the_packages_readme_builds_for_both_frameworks_without_a_warning_and_answers_a_call()
    {
        string project = await CreateAsync("readme", ServerOfTheReadme(), "net9.0;net10.0");

        string build = await DotNet.SucceedAsync(project, "build");
        string result = await DotNet.SucceedAsync(
            project, "run", "--no-build", "--framework", "net10.0", "--", "call", "get_forecast", """{"city":"Oslo","days":2}""");

        Assert.Contains("0 Warning(s)", build, StringComparison.Ordinal);
        Assert.Equal(
            """{"city":"Oslo","days":["Day 1: sunny","Day 2: sunny"]}""", JsonNode.Parse(result)!.ToJsonString());
    }

    [Fact]
    public async Task The_readme_of_the_repository_shows_the_same_server_and_what_is_generated_for_it()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(PackedPackage.Repository(), "README.md"), TestContext.Current.CancellationToken);
        string[] blocks = [.. readme.Split("```csharp\n")[1..].Select(block => block.Split("```")[0])];

        string project = await CreateAsync("generated", blocks[0] + $"static class More\n{{\n{blocks[3]}}}\n");

        await DotNet.SucceedAsync(project, "build", "-p:EmitCompilerGeneratedFiles=true", "-p:AssemblyName=Weather");
        string resource = await DotNet.SucceedAsync(project, "run", "--no-build", "-p:AssemblyName=Weather", "--", "read", "weather://Oslo/now");
        string prompt = await DotNet.SucceedAsync(project, "run", "--no-build", "-p:AssemblyName=Weather", "--", "prompt", "plan_day", "city=Oslo", "mood=lazy");
        string file = Assert.Single(Directory.GetFiles(project, "Weather_GetForecast.g.cs", SearchOption.AllDirectories));
        string generated = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(ServerOfTheReadme(), blocks[0]);
        Assert.Equal("Sunny in Oslo.", resource.Trim());
        Assert.Equal("user: Plan a lazy day in Oslo.", prompt.Trim());
        Assert.Contains(blocks[1], generated.Replace("\n    ", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_analyzers_of_the_package_report_a_tool_that_cannot_be_called()
    {
        string project = await CreateAsync("broken", ServerOfTheReadme().Replace("public static Forecast", "private static Forecast", StringComparison.Ordinal));

        var (exitCode, output, _) = await DotNet.RunAsync(project, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error MCPA00", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contract_is_written_kept_while_nothing_changes_and_refuses_a_break_until_it_is_accepted()
    {
        string project = await CreateAsync("contract", ServerOfTheReadme(), "net9.0;net10.0", "<McpContract>true</McpContract>");
        string program = Path.Combine(project, "Program.cs");
        string file = Path.Combine(project, "mcp.lock.json");

        string first = await DotNet.SucceedAsync(project, "build");
        string contract = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("about, for all tools", first, StringComparison.Ordinal);
        Assert.Contains("0 Warning(s)", first, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(contract)!["tools"]!["get_forecast"]!["inputSchema"]);
        Assert.EndsWith("\n}\n", contract.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        // What a checkout with other line ends has is the same contract, and CI accepts it.
        await File.WriteAllTextAsync(file, contract.ReplaceLineEndings("\r\n"), TestContext.Current.CancellationToken);
        await DotNet.SucceedAsync(project, "build", "-p:ContinuousIntegrationBuild=true");
        var written = File.GetLastWriteTimeUtc(file);
        string again = await DotNet.SucceedAsync(project, "build");
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
        Assert.DoesNotContain("-> " + file, again, StringComparison.Ordinal);

        string source = await File.ReadAllTextAsync(program, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(program, source.Replace("string city,", "string town,", StringComparison.Ordinal).Replace("city", "town", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (exitCode, output, _) = await DotNet.RunAsync(project, "build");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error MCPA0055", output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));

        await DotNet.SucceedAsync(project, "build", "-p:McpContractUpdate=true");
        Assert.NotNull(JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["tools"]!["get_forecast"]!["inputSchema"]!["properties"]!["town"]);
    }

    [Fact]
    public async Task A_locked_build_refuses_a_contract_that_is_not_up_to_date_and_every_character_survives()
    {
        const string Description = @"C:\dir; 100%3B of ""$(Configuration)"" @(Compile) *.cs? 'q' %(Foo) #if false #endif é日本";
        string project = await CreateAsync(
            "characters", $"using McpAttr;\nusing System.ComponentModel;\nreturn await McpServer.RunAsync(args);\nstatic class A {{ [McpTool, Description({System.Text.Json.JsonSerializer.Serialize(Description)})] internal static void B() {{ }} }}", "net10.0", "<McpContract>true</McpContract>");

        var (exitCode, output, _) = await DotNet.RunAsync(project, "build", "-p:McpContractLocked=true");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error MCPA0057: mcp.lock.json is not there", output, StringComparison.Ordinal);

        await DotNet.SucceedAsync(project, "build");
        string contract = await File.ReadAllTextAsync(Path.Combine(project, "mcp.lock.json"), TestContext.Current.CancellationToken);
        Assert.Equal(Description, (string?)JsonNode.Parse(contract)!["tools"]!["b"]!["description"]);
        await DotNet.SucceedAsync(project, "build", "-p:McpContractLocked=true");
    }

    [Fact]
    public async Task A_native_publish_links_libc_directly()
    {
        string project = await CreateAsync("native", ServerOfTheReadme());
        await DotNet.SucceedAsync(project, "restore");

        string items = await DotNet.SucceedAsync(project, "msbuild", "-getItem:DirectPInvoke", "-p:TargetFramework=net10.0", "-p:RuntimeIdentifier=linux-x64");
        string windows = await DotNet.SucceedAsync(project, "msbuild", "-getItem:DirectPInvoke", "-p:TargetFramework=net10.0", "-p:RuntimeIdentifier=win-x64");

        Assert.Contains("\"libc\"", items, StringComparison.Ordinal);
        Assert.DoesNotContain("\"libc\"", windows, StringComparison.Ordinal);
    }

    /// <summary>The first C# block of the package's readme.</summary>
    private string ServerOfTheReadme() => package.Read("PACKAGE.md").Split("```csharp\n")[1].Split("```")[0];

    /// <summary>Writes a project that knows the package by its version alone, beside the sources that this machine has configured.</summary>
    private async Task<string> CreateAsync(string name, string program, string frameworks = "net10.0", string properties = "")
    {
        string folder = package.NewFolder(name);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program);
        await package.ConfigureNuGetAsync(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, $"{name}.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>{frameworks}</TargetFrameworks>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="McpAttr" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        return folder;
    }
}
