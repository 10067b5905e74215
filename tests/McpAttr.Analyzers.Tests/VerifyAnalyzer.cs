using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using McpAttr.Generators;
using McpAttr.TestKit;

namespace McpAttr.Analyzers.Tests;

/// <summary>
/// Runs the contract analyzer, and the generator beside it: a tool is generated for every method without a finding, and for no other, and what is generated compiles.
/// </summary>
internal static class VerifyAnalyzer
{
    /// <summary>The findings are the marked ones, <c>{|MCPA0002:Name|}</c>, and no others.</summary>
    public static Task<IReadOnlyList<Diagnostic>> RunAsync(string marked) => RunAsync(new TestCompilation { Source = marked });

    /// <inheritdoc cref="RunAsync(string)"/>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(TestCompilation test)
    {
        var (source, expected) = MarkedSource.Parse(test.Source);
        var compilation = (test with { Source = source }).Create();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var analysis = compilation.WithAnalyzers([new ContractAnalyzer()], new AnalyzerOptions([]));
        IReadOnlyList<Diagnostic> found = [.. await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)];

        Assert.Equal(Describe(expected), Describe(found.Select(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan))));
        VerifyGenerated(test, compilation, found);
        return found;
    }

    /// <summary>The project with its generated files.</summary>
    public static Compilation Generate(TestCompilation test) => Generate(test, test.Create());

    private static Compilation Generate(TestCompilation test, CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new McpAttrGenerator().AsSourceGenerator()], parseOptions: test.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return output;
    }

    // Names that are equal, and assemblies without a catalog, are wrong only together with others: each member is still generated.
    private static void VerifyGenerated(TestCompilation test, CSharpCompilation compilation, IEnumerable<Diagnostic> found)
    {
        var broken = found.Where(static diagnostic => diagnostic.Id is not ("MCPA0008" or "MCPA0016"))
            .Select(diagnostic => MethodAt(compilation, diagnostic.Location)).Distinct().ToList();
        var output = Generate(test, compilation);
        var tools = output.SyntaxTrees.Count(static tree => tree.FilePath.Contains("Tools/", StringComparison.Ordinal));

        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(broken.Contains(null) ? 0 : Methods(compilation).Count() - broken.Count, tools);
    }

    private static IEnumerable<SyntaxNode> Methods(CSharpCompilation compilation) => compilation.SyntaxTrees
        .SelectMany(static tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
        .Where(IsTool);

    private static SyntaxNode? MethodAt(CSharpCompilation compilation, Location location) =>
        location.SourceTree is null ? null : Methods(compilation).Single(method => method.FullSpan.Contains(location.SourceSpan));

    private static bool IsTool(SyntaxNode node) =>
        (node.IsKind(SyntaxKind.MethodDeclaration) || node.IsKind(SyntaxKind.LocalFunctionStatement))
        && node.ChildNodes().Any(static child => child.IsKind(SyntaxKind.AttributeList) && child.ToString().Contains("McpTool", StringComparison.Ordinal));

    private static IEnumerable<string> Describe(IEnumerable<(string Id, TextSpan Span)> findings) =>
        findings.Select(static finding => $"{finding.Id} at {finding.Span}").Order(StringComparer.Ordinal);
}
