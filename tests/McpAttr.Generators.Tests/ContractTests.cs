using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>The file that the build makes mcp.lock.json of.</summary>
public sealed class ContractTests
{
    private const string Source =
        """
        using McpAttr;

        internal sealed record Note(string Title, string[]? Tags);

        internal static class Notes
        {
            /// <summary>Adds a note: "quoted", C:\dir, #endif.</summary>
            [McpTool(ReadOnly = true)] internal static Note Add(string title, int count = 1) => new(title, null);
            [McpTool] internal static int[] Zero() => [];
            [McpResource("notes://all")] internal static string All() => "";
            [McpResource("notes://{id}")] internal static byte[] One(int id) => [];
            [McpPrompt] internal static string Ask(string about) => about;
        }
        """;

    [Fact]
    public void Everything_that_clients_rely_on_is_in_the_contract() => VerifyGenerator.Run(Kept(Source)).MatchSnapshot();

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void A_project_that_keeps_none_has_no_such_file(string kept) => Assert.DoesNotContain(
        FileNames.Contract,
        VerifyGenerator.Run(new TestCompilation { Source = Source, Properties = ImmutableDictionary<string, string>.Empty.Add("McpContract", kept) }).Names);

    [Fact]
    public void A_project_without_members_has_an_empty_contract() =>
        Assert.Contains("\"tools\": {}", VerifyGenerator.Run(Kept("internal static class Nothing;"))[FileNames.Contract], StringComparison.Ordinal);

    [Theory]
    [InlineData("=> new(title, null)", "=> new(\"\", null)", "Cached", "Add: Cached, All: Cached, Ask: Cached, One: Cached, Zero: Cached")]
    [InlineData("int count = 1", "int count = 2", "Modified", "Add: Modified, All: Cached, Ask: Cached, One: Cached, Zero: Cached")]
    [InlineData("static int[] Zero()", "static long[] Zero()", "Cached", "Add: Cached, All: Cached, Ask: Cached, One: Cached, Zero: Unchanged")]
    public void An_entry_is_written_again_only_when_its_member_changes(string before, string after, string contract, string entries)
    {
        var test = Kept(Source);
        var compilation = test.Create();
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Kept(Source.Replace(before, after, StringComparison.Ordinal)).Create().SyntaxTrees[0]);
        var result = VerifyGenerator.Driver(test)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .RunGenerators(edited, TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();

        Assert.Equal(contract == "Cached", result.TrackedSteps[TrackingNames.Contract].SelectMany(static step => step.Outputs).All(static output => output.Reason != IncrementalStepRunReason.Modified));
        Assert.Equal(entries, string.Join(", ", result.TrackedSteps[TrackingNames.ContractEntries]
            .SelectMany(static step => step.Outputs)
            .Select(static output => $"{Name(((ContractEntry)output.Value).Key)}: {output.Reason}")
            .Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{}", 1)]
    [InlineData("""{"name":"add","title":"Add"}""", 9)]
    [InlineData("The quick brown fox jumps over the lazy dog.", 10)]
    [InlineData("12345678", 3)]
    public void Tokens_are_estimated_from_the_pieces_of_a_text(string text, int tokens) => Assert.Equal(tokens, TokenEstimate.Of(text));

    private static TestCompilation Kept(string source) =>
        new() { Source = source, Properties = ImmutableDictionary<string, string>.Empty.Add("McpContract", "true") };

    private static string Name(string key) => key switch
    {
        "notes://all" => "All",
        "notes://{id}" => "One",
        _ => char.ToUpperInvariant(key[0]) + key[1..],
    };
}
