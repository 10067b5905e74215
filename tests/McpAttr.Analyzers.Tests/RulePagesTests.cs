using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using McpAttr.Analyzers.Contract;
using McpAttr.Analyzers.Tests.Contract;
using McpAttr.Generators.Tests;
using McpAttr.Roslyn;
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

    // Their violation is not in the sources of one project alone, needs another generator, or is a number of members that nobody would read on a page.
    private static readonly string[] WithoutCode =
    [
        "MCPA0001", "MCPA0016", "MCPA0058", "MCPA0107", "MCPA0108", "MCPA0112", "MCPA0113", "MCPA0115", "MCPA0116", "MCPA0118",
        "MCPA0150", "MCPA0151",
    ];

    /// <summary>The rules whose pages show a violation and its fix.</summary>
    public static TheoryData<string> IdsWithCode => [.. Ids.Select(static id => id.Data).Except(WithoutCode)];

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

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_without_a_fix_says_why(string id)
    {
        if (!Fixed.Contains(id)) Assert.Contains("\n\nNo fix: ", Page(id), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_that_of_a_rule() => Assert.Equal(
        Ids.Select(static id => id.Data + ".md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Pages, "MCPA*").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_of_the_rules_is_that_of_the_analyzers()
    {
        var path = Path.Combine(Pages, "README.md");
        var rows = Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
            .Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Severity(rule)} | {(Fixed.Contains(rule.Id) ? "yes" : "")} |");
        var table = "| rule | what | severity | fix |\n|---|---|---|---|\n" + string.Join("\n", rows) + "\n";
        var page = File.ReadAllText(path);
        if (Environment.GetEnvironmentVariable("MCPATTR_UPDATE_SNAPSHOTS") == "1")
        {
            page = page[..page.IndexOf("| rule |", StringComparison.Ordinal)] + table;
            File.WriteAllText(path, page);
        }

        Assert.EndsWith("\n\n" + table, page, StringComparison.Ordinal);
    }

    // The fixes are in an assembly that needs the workspaces, which this project has not; each says its ids in its source.
    private static readonly HashSet<string> Fixed = [.. Directory.GetFiles(Path.Combine(Pages, "../McpAttr.CodeFixes"), "*Fix.cs", SearchOption.AllDirectories)
        .SelectMany(static file => FixableIds().Match(File.ReadAllText(file)).Groups[1].Value.Split(", "))
        .Select(static name => (string)typeof(RuleIds).GetField(name.Replace("RuleIds.", "", StringComparison.Ordinal))!.GetRawConstantValue()!)];

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Info ? "advice" : rule.DefaultSeverity.ToString().ToLowerInvariant();

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
                using System.Threading;
                using System.Threading.Tasks;
                using McpAttr;

                {code}
                """,
            AdditionalReferences = AspNetCore.References,
        }.Create();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var analysis = compilation.WithAnalyzers([AnalyzerOf(id)], new AnalyzerOptions([]));
        return (await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(static diagnostic => diagnostic.Id);
    }

    [GeneratedRegex("FixableDiagnosticIds { get; } = \\[(.*?)\\];")]
    private static partial Regex FixableIds();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
