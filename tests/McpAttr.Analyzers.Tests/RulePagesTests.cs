using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using McpAttr.Analyzers.Contract;
using McpAttr.Analyzers.Tests.Contract;
using McpAttr.TestKit;

namespace McpAttr.Analyzers.Tests;

public sealed partial class RulePagesTests
{
    private static readonly string Pages = typeof(RulePagesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RulePages").Value!;

    private static readonly List<DiagnosticAnalyzer> Analyzers = [.. typeof(ContractAnalyzer).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    public static TheoryData<string> Ids => [.. Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id)];

    /// <summary>The rules whose violation and fix are in the sources of one project alone.</summary>
    public static TheoryData<string> IdsWithCode => [.. Ids.Select(static id => id.Data).Except(["MCPA0001", "MCPA0016", "MCPA0058"])];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page(string id)
    {
        var rule = AnalyzerOf(id).SupportedDiagnostics.Single(rule => rule.Id == id);

        Assert.StartsWith($"# {id}: {rule.Title.ToString(null)}\n", Page(id), StringComparison.Ordinal);
        Assert.EndsWith($"/analyzers/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal(rule.DefaultSeverity == DiagnosticSeverity.Error, rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
    }

    [Theory]
    [MemberData(nameof(IdsWithCode))]
    public async Task The_violation_on_a_page_breaks_the_rule_and_the_fix_keeps_it(string id)
    {
        var code = Code().Matches(Page(id)).Select(static match => match.Groups[1].Value).ToList();

        Assert.Equal(2, code.Count);
        if (AnalyzerOf(id) is ContractLockAnalyzer)
        {
            // The contract is that of the fix.
            var mode = id == "MCPA0057" ? "Locked" : "Written";
            Assert.Equal([id], (await VerifyContract.AnalyzeAsync(code[1], code[0], mode)).Select(static diagnostic => diagnostic.Id).Distinct());
            Assert.Empty(await VerifyContract.AnalyzeAsync(code[1], code[1], mode));
            return;
        }

        Assert.Equal([id], await Analyze(id, code[0]));
        Assert.Empty(await Analyze(id, code[1]));
    }

    [Fact]
    public void Every_page_is_that_of_a_rule() => Assert.Equal(
        Ids.Select(static id => id.Data + ".md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Pages).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string Page(string id) => File.ReadAllText(Path.Combine(Pages, id + ".md"));

    private static DiagnosticAnalyzer AnalyzerOf(string id) => Analyzers.Single(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));

    private static async Task<IEnumerable<string>> Analyze(string id, string code)
    {
        var compilation = new TestCompilation
        {
            Source =
                $"""
                using System;
                using System.Collections.Generic;
                using System.ComponentModel.DataAnnotations;
                using System.Text.Json;
                using System.Text.Json.Serialization;
                using System.Threading.Tasks;
                using McpAttr;

                {code}
                """,
        }.Create();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var analysis = compilation.WithAnalyzers([AnalyzerOf(id)], new AnalyzerOptions([]));
        return (await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(static diagnostic => diagnostic.Id);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
