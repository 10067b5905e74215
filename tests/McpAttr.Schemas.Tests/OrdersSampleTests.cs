using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace McpAttr.Schemas.Tests;

/// <summary>The sample Orders, which eng/native.sh publishes without a warning.</summary>
public partial class OrdersSampleTests
{
    /// <summary>The attributes in the first column of the table of constraints.</summary>
    public static TheoryData<string> Constraints { get; } =
    [
        .. File.ReadAllText(PathOf("docs/schemas.md")).Split("## Constraints")[1].Split("### Patterns")[0].Split('\n')
            .Where(static line => line.StartsWith("| `[", StringComparison.Ordinal))
            .SelectMany(static line => Attribute().Matches(line.Split(" | ")[0]))
            .Select(static match => match.Groups[1].Value).Distinct(),
    ];

    [Fact]
    public void The_table_is_read() => Assert.InRange(Constraints.Count, 15, int.MaxValue);

    [Theory]
    [MemberData(nameof(Constraints))]
    public void Every_constraint_is_in_the_sample_that_publishes_natively(string attribute)
    {
        string source = string.Join('\n', Directory.GetFiles(PathOf("samples/Orders"), "*.cs").Select(File.ReadAllText));

        Assert.Matches($@"[\[\s]{attribute}[\](,]", source);
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../..", file);

    [GeneratedRegex(@"\[([A-Z]\w+)[\](]")]
    private static partial Regex Attribute();
}
