using System.Reflection;

namespace McpAttr.Testing.Tests.Docs;

public sealed class DocumentTests
{
    internal static readonly string Repository = typeof(DocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "Repository").Value!;

    [Fact]
    public void Every_csharp_sample_of_the_page_is_one_that_these_tests_compile_and_run()
    {
        string page = File.ReadAllText(Path.Combine(Repository, "docs/testing.md"));
        string compiled = Flat(File.ReadAllText(Path.Combine(Repository, "tests/McpAttr.Testing.Tests/Docs/TestingSamples.cs")));
        string[] samples = [.. page.Split("```csharp\n")[1..].Select(sample => sample.Split("```")[0])];

        Assert.True(samples.Length > 5);
        Assert.All(samples, sample => Assert.Contains(Flat(sample), compiled, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_assertion_is_in_the_table_of_the_page()
    {
        string page = File.ReadAllText(Path.Combine(Repository, "docs/testing.md"));

        Assert.All(
            typeof(McpAssertions).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name),
            name => Assert.Contains($"`{name}(", page, StringComparison.Ordinal));
    }

    /// <summary>The lines without what they are indented by.</summary>
    private static string Flat(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart()));
}
