namespace McpAttr.Package.Tests;

/// <summary>A test project as a user makes it: the server's project beside it, the test kit from its package, xunit.</summary>
public sealed class TestingPackageTests(PackedPackage packages)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tests_of_the_packages_readme_build_without_a_warning_and_pass()
    {
        string root = packages.NewFolder("tested");
        await packages.ConfigureNuGetAsync(root);
        await WriteAsync(root, "server/Weather.csproj", Project("""<PackageReference Include="McpAttr" Version="VERSION" />"""));
        await WriteAsync(root, "server/Program.cs", Block("McpAttr").Replace("record Forecast", "public record Forecast", StringComparison.Ordinal));
        await WriteAsync(root, "tests/Tests.csproj", Project("""
            <PackageReference Include="McpAttr.Testing" Version="VERSION" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
            <PackageReference Include="xunit.v3" Version="3.2.2" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            <ProjectReference Include="../server/Weather.csproj" />
            <Using Include="Xunit" />
            """));
        await WriteAsync(root, "tests/WeatherTests.cs", Block("McpAttr.Testing"));

        string build = await DotNet.SucceedAsync(root, "build", "tests");
        string test = await DotNet.SucceedAsync(root, "test", "tests", "--no-build");

        Assert.Contains("0 Warning(s)", build, StringComparison.Ordinal);
        Assert.Contains("Passed:     3", test, StringComparison.Ordinal);
    }

    /// <summary>The first C# block of a package's readme.</summary>
    private string Block(string id) => packages.Read("PACKAGE.md", id).Split("```csharp\n")[1].Split("```")[0];

    private string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>{items.Replace("VERSION", packages.Version, StringComparison.Ordinal)}</ItemGroup>
        </Project>
        """;

    private static async Task WriteAsync(string root, string file, string text)
    {
        string path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, Token);
    }
}
