using System.Text.RegularExpressions;

namespace McpAttr.Docs.Tests;

/// <summary>A reader gets from the front page to every other one, and no link leads nowhere.</summary>
public partial class LinkTests
{
    private static readonly string[] OtherPages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "analyzers/rules/README.md"];

    public static TheoryData<string> Pages =>
        [.. OtherPages
            .Concat(Directory.GetFiles(Path.Combine(PageTests.Repository, "docs"), "*.md").Select(static path => Path.GetRelativePath(PageTests.Repository, path)))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_a_file_and_to_a_heading_of_it(string path)
    {
        string page = Path.Combine(PageTests.Repository, path);

        Assert.All(Links(File.ReadAllText(page)), link =>
        {
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
            Assert.True(Path.Exists(target), $"{path} links to {link}, which is not there.");
            if (parts.Length > 1) Assert.Contains(parts[1], Heading().Matches(File.ReadAllText(target)).Select(static match => Anchor(match.Groups[1].Value)));
        });
    }

    [Fact]
    public void Every_page_of_the_documentation_is_on_the_front_page() => Assert.Empty(
        Directory.GetFiles(Path.Combine(PageTests.Repository, "docs"), "*.md").Select(static page => $"docs/{Path.GetFileName(page)}")
            .Except(Links(File.ReadAllText(Path.Combine(PageTests.Repository, "README.md"))).Select(static link => link.Split('#')[0])));

    private static IEnumerable<string> Links(string text) =>
        Link().Matches(Code().Replace(text, "")).Select(static match => match.Groups[1].Value).Where(static link => !link.Contains("://", StringComparison.Ordinal));

    /// <summary>What GitHub makes of a heading.</summary>
    private static string Anchor(string heading) => Dropped().Replace(heading.Trim(), "").Replace(' ', '-').ToLowerInvariant();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Dropped();
}
