using System.Collections.Immutable;
using McpAttr.Analyzers;
using McpAttr.TestKit;

namespace McpAttr.CodeFixes.Tests;

public sealed class TokenBudgetTests
{
    private const string Tool = """[McpAttr.McpTool] internal static void {0}(int number) {{ }}""";

    [Theory]
    [InlineData("10", "{|MCPA0112:A|}")]
    [InlineData("2000", "A")]
    [InlineData("nonsense", "A")]
    public Task A_tool_has_a_budget(string budget, string method) => VerifyAnalyzer<TokenBudgetAnalyzer>.VerifyAnalyzerAsync(new TestCompilation
    {
        Source = "static class T { " + Tool.Replace("{0}", method, StringComparison.Ordinal).Replace("{{ }}", "{ }", StringComparison.Ordinal) + " }",
        Properties = ImmutableDictionary<string, string>.Empty.Add("McpToolTokens", budget),
    });

    [Theory]
    [InlineData(3, "50", "MCPA0113")]
    [InlineData(3, "5000", "")]
    [InlineData(40, "", "")]
    [InlineData(41, "", "MCPA0107")]
    [InlineData(128, "", "MCPA0107")]
    [InlineData(129, "", "MCPA0108")]
    public async Task All_tools_together_have_a_budget_and_a_number(int count, string budget, string id)
    {
        var test = new TestCompilation
        {
            Source = $"static class T {{ {string.Concat(Enumerable.Range(0, count).Select(static i => $"[McpAttr.McpTool] internal static void A{i}(int number) {{ }}"))} }}",
            Properties = ImmutableDictionary<string, string>.Empty.Add("McpTotalTokens", budget),
        };
        var found = await VerifyAnalyzer<TokenBudgetAnalyzer>.DiagnosticsAsync(test.Create(), new ProjectOptions(test.Properties));

        Assert.Equal(id, string.Join(",", found.Select(static diagnostic => diagnostic.Id)));
    }
}
