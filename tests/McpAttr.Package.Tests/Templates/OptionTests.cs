namespace McpAttr.Package.Tests.Templates;

/// <summary>The SDK has a template of the same name: no option of it may lead there while ours is installed.</summary>
public sealed class OptionTests(PackedPackage packages, ITestOutputHelper output)
{
    private readonly TemplateDescription _inBox = TemplateDescription.InBox();
    private readonly TemplateDescription _ours = TemplateDescription.Ours(packages);

    [Fact]
    public void Ours_is_of_the_same_group_goes_first_and_has_a_name_of_its_own()
    {
        Assert.Equal(_inBox.GroupIdentity, _ours.GroupIdentity);
        Assert.NotEqual(_inBox.Identity, _ours.Identity);
        Assert.True(_ours.Precedence > _inBox.Precedence);
        Assert.Contains(_inBox.ShortNames.Single(), _ours.ShortNames);
        Assert.Contains("mcpattr", _ours.ShortNames);
    }

    [Fact]
    public void Every_option_of_the_other_template_is_one_of_ours_with_the_same_values_and_default()
    {
        Assert.NotEmpty(_inBox.Options);
        Assert.All(_inBox.Options, theirs =>
        {
            var same = _ours.Options.SingleOrDefault(option => option.Names[0] == theirs.Names[0]);
            Assert.True(same is not null, $"The SDK's template has the option {theirs.Names[0]}, which ours does not know: dotnet new mcpserver {theirs.Names[0]} would be theirs.");
            Assert.Empty(theirs.Names.Except(same.Names));
            Assert.Equal(theirs.Type, same.Type);
            Assert.Empty(theirs.Choices.Except(same.Choices));
            Assert.Equal(theirs.Default, same.Default);
        });
    }

    [Fact]
    public async Task Every_option_of_both_is_answered_by_ours_under_both_names()
    {
        string[][] uses =
        [
            [],
            .. from option in _inBox.Options.Concat(_ours.Options)
               from name in option.Names
               from value in option.Samples
               select new[] { name, value },
            ["--no-restore"],
            ["-f", "net9.0"],
            ["--transport", "remote", "--aot", "--self-contained", "false", "--no-restore", "--httpPort", "6001", "--httpsPort", "5001"],
        ];
        var failures = new List<string>();

        // eng/template-options.sh shows these lines.
        output.WriteLine("| dotnet new mcpserver | the SDK's template | ours | answered by |");
        output.WriteLine("|---|---|---|---|");
        foreach (string[] use in uses.DistinctBy(use => string.Join(' ', use)))
        {
            string text = string.Join(' ', use);
            var (exitCode, created, all) = await packages.NewAsync(packages.NewFolder("options"), ["mcpserver", "--dry-run", "--name", "Tried", .. use]);
            bool isOurs = exitCode == 0 && created.Contains(".vscode/mcp.json", StringComparison.Ordinal);
            output.WriteLine($"| {(text.Length == 0 ? "(nothing)" : text)} | {Knows(_inBox, use)} | {Knows(_ours, use)} | {(isOurs ? "ours" : exitCode == 0 ? "the SDK's" : "nobody")} |");
            if (!isOurs) failures.Add($"dotnet new mcpserver {text}: {all}");
        }

        var alias = await packages.NewAsync(packages.NewFolder("options"), ["mcpattr", "--dry-run", "--name", "Tried", "--aot", "--no-restore"]);

        Assert.Empty(failures);
        Assert.Contains(".vscode/mcp.json", alias.Output, StringComparison.Ordinal);
    }

    /// <summary>What a template makes of an option and its value, in a word.</summary>
    private static string Knows(TemplateDescription template, string[] use)
    {
        if (use.Length != 2) return "yes";
        var option = template.Options.SingleOrDefault(option => option.Names.Contains(use[0]));
        return option is null ? "no such option" : option.Choices.Length > 0 && !option.Choices.Contains(use[1]) ? "no such value" : "yes";
    }

    [Fact]
    public void The_covering_combinations_have_every_pair_of_values()
    {
        var missing = Combinations.All.SelectMany(Pairs).Distinct().Except(Combinations.Covering.SelectMany(Pairs));

        Assert.Equal(192, Combinations.All.Count);
        Assert.Empty(missing);

        static IEnumerable<string> Pairs(Combination combination)
        {
            string[] options = combination.Options[..^1];
            return from first in Enumerable.Range(0, options.Length / 2)
                   from second in Enumerable.Range(0, first)
                   select $"{options[first * 2]} {options[(first * 2) + 1]} {options[second * 2]} {options[(second * 2) + 1]}";
        }
    }

    [Fact]
    public void The_readme_of_the_package_has_every_option_and_says_how_to_undo_the_installation()
    {
        string readme = packages.Read("PACKAGE.md", "McpAttr.Templates");

        Assert.All(_ours.Options.Where(option => !option.Names[0].EndsWith("Port", StringComparison.Ordinal)), option => Assert.Contains($"`{option.Names[0]}`", readme, StringComparison.Ordinal));
        Assert.Contains("dotnet new uninstall McpAttr.Templates", readme, StringComparison.Ordinal);
    }
}
