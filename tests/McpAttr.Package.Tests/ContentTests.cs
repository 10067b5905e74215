using System.Xml.Linq;

namespace McpAttr.Package.Tests;

public sealed class ContentTests(PackedPackage packages)
{
    private static readonly string[] Frameworks = ["net10.0", "net9.0"];

    [Fact]
    public void Every_project_that_packs_has_a_row() =>
        Assert.Equal(PackageTable.Rows.Select(row => row.Id).Order(StringComparer.Ordinal), packages.Projects.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [ClassData(typeof(PackageRows))]
    public void A_package_holds_what_its_row_says_and_nothing_else(PackageRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string[] library = row.IsLibrary ? [.. Frameworks.SelectMany(framework => new[] { $"lib/{framework}/{row.Id}.dll", $"lib/{framework}/{row.Id}.xml" })] : [];
        string[] expected = [$"{row.Id}.nuspec", "PACKAGE.md", "icon.png", .. row.Files, .. library];

        Assert.Equal(expected.Order(StringComparer.Ordinal), packages.Files(row.Id));
    }

    [Theory]
    [ClassData(typeof(PackageRows))]
    public void The_symbols_of_a_library_are_in_a_package_of_their_own(PackageRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        if (row.IsLibrary) Assert.Equal([$"{row.Id}.nuspec", .. Frameworks.Select(framework => $"lib/{framework}/{row.Id}.pdb")], packages.Files(row.Id, "snupkg"));
        else Assert.False(packages.Exists(row.Id, "snupkg"));
    }

    [Theory]
    [ClassData(typeof(PackageRows))]
    public void A_package_depends_on_what_its_row_says_and_names_its_licence_readme_and_icon(PackageRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var metadata = XDocument.Parse(packages.Read($"{row.Id}.nuspec", row.Id)).Root!.Elements().Single();
        XName Name(string name) => metadata.Name.Namespace + name;

        Assert.Equal(row.Id, (string?)metadata.Element(Name("id")));
        Assert.Equal("MIT", (string?)metadata.Element(Name("license")));
        Assert.Equal("expression", (string?)metadata.Element(Name("license"))?.Attribute("type"));
        Assert.Equal("PACKAGE.md", (string?)metadata.Element(Name("readme")));
        Assert.Equal("icon.png", (string?)metadata.Element(Name("icon")));
        Assert.False(string.IsNullOrWhiteSpace((string?)metadata.Element(Name("description"))));
        Assert.NotEqual("Package Description", (string?)metadata.Element(Name("description")));
        Assert.Equal(row.PackageType, (string?)metadata.Descendants(Name("packageType")).SingleOrDefault()?.Attribute("name"));
        string[] groups = row.IsLibrary && row.Dependencies.Length > 0 ? Frameworks : [];
        foreach (string framework in groups)
        {
            var group = metadata.Descendants(Name("group")).Single(group => (string?)group.Attribute("targetFramework") == framework && group.Parent!.Name == Name("dependencies"));
            Assert.Equal(row.Dependencies.Order(StringComparer.Ordinal), group.Elements().Select(dependency => (string)dependency.Attribute("id")!).Order(StringComparer.Ordinal));
        }

        if (groups.Length == 0) Assert.Empty(metadata.Descendants(Name("dependency")));
        Assert.Equal(row.FrameworkReferences, metadata.Descendants(Name("frameworkReference")).Select(reference => (string)reference.Attribute("name")!).Distinct());

        // What McpAttr brings for the compiler reaches who takes a package that builds on it.
        var core = metadata.Descendants(Name("dependency")).Where(dependency => (string?)dependency.Attribute("id") == "McpAttr");
        Assert.All(core, dependency => Assert.DoesNotContain("Analyzers", (string?)dependency.Attribute("exclude") ?? "", StringComparison.Ordinal));
        Assert.All(core, dependency => Assert.Equal(row.SharesInternals ? $"[{packages.Version}]" : packages.Version, (string?)dependency.Attribute("version")));
    }

    [Fact]
    public void The_icon_is_a_square_png_that_galleries_show()
    {
        byte[] icon = packages.ReadBytes("icon.png", "McpAttr");

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
        Assert.True(icon.Length < 100_000);
    }
}
