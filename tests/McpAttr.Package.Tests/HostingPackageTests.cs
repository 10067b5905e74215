using McpAttr.Package.Tests.Templates;
using McpAttr.Testing;

namespace McpAttr.Package.Tests;

/// <summary>A program that knows McpAttr.Hosting alone: the generator and the analyzers of McpAttr come with it.</summary>
public sealed class HostingPackageTests(PackedPackage packages)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_of_the_packages_readme_builds_without_a_warning_and_answers_a_call()
    {
        string folder = packages.NewFolder("hosted");
        await packages.ConfigureNuGetAsync(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), packages.Read("PACKAGE.md", "McpAttr.Hosting").Split("```csharp\n")[1].Split("```")[0], Token);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Hosted.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="McpAttr.Hosting" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """,
            Token);

        string build = await DotNet.SucceedAsync(folder, "build");
        await using var started = new StartedServer(folder, "dotnet", [Path.Combine(folder, "bin/Debug/net10.0/Hosted.dll")]);
        await using var client = started.Client(McpRevisions.Newest);

        Assert.Contains("0 Warning(s)", build, StringComparison.Ordinal);
        (await client.CallAsync("greet", ("name", "Ada"))).ShouldHaveText("Hello, Ada!");
    }
}
