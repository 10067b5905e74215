using System.Reflection;
using System.Text.RegularExpressions;

namespace McpAttr.AspNetCore.Tests;

/// <summary>The table of bad input in docs/http.md names the tests that hold its rows.</summary>
public partial class DocumentedTests
{
    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        string folder = typeof(DocumentedTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "PublicApi").Value!;
        string page = File.ReadAllText(Path.Combine(folder, "../../../docs/http.md"));
        var known = typeof(DocumentedTests).Assembly.GetTypes().SelectMany(static type => type.GetMethods().Select(static method => method.Name).Append(type.Name)).ToHashSet();

        string[] named = [.. Named().Matches(page).Select(static match => match.Groups[1].Value)];

        Assert.InRange(named.Length, 20, 200);
        Assert.Equal([], named.Where(name => !known.Contains(name)));
    }

    [GeneratedRegex("`([A-Z][a-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Z][A-Za-z]+Tests)`")]
    private static partial Regex Named();
}
