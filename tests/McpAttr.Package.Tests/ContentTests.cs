using System.Xml.Linq;

namespace McpAttr.Package.Tests;

public sealed class ContentTests(PackedPackage package)
{
    [Fact]
    public void The_package_holds_the_runtime_for_both_frameworks_and_the_compiler_half_and_nothing_else()
    {
        Assert.Equal(
            [
                "McpAttr.nuspec",
                "PACKAGE.md",
                "analyzers/dotnet/cs/McpAttr.Analyzers.dll",
                "analyzers/dotnet/cs/McpAttr.CodeFixes.dll",
                "analyzers/dotnet/cs/McpAttr.Generators.dll",
                "buildTransitive/McpAttr.targets",
                "lib/net10.0/McpAttr.dll",
                "lib/net10.0/McpAttr.xml",
                "lib/net9.0/McpAttr.dll",
                "lib/net9.0/McpAttr.xml",
            ],
            package.Files());
    }

    [Fact]
    public void The_symbols_are_in_a_package_of_their_own()
    {
        Assert.Equal(["McpAttr.nuspec", "lib/net10.0/McpAttr.pdb", "lib/net9.0/McpAttr.pdb"], package.Files("snupkg"));
    }

    [Fact]
    public void The_package_depends_on_no_other_and_says_its_license_and_readme()
    {
        var metadata = XDocument.Parse(package.Read("McpAttr.nuspec")).Root!.Elements().Single();
        XName Name(string name) => metadata.Name.Namespace + name;

        Assert.Equal("McpAttr", (string?)metadata.Element(Name("id")));
        Assert.Empty(metadata.Descendants(Name("dependency")));
        Assert.Empty(metadata.Descendants(Name("frameworkReference")));
        Assert.Equal("MIT", (string?)metadata.Element(Name("license")));
        Assert.Equal("expression", (string?)metadata.Element(Name("license"))?.Attribute("type"));
        Assert.Equal("PACKAGE.md", (string?)metadata.Element(Name("readme")));
    }
}
