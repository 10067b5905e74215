using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using McpAttr.Generators;
using McpAttr.TestKit;

namespace McpAttr.Analyzers.Tests;

/// <summary>
/// Runs the contract analyzer, and the generator beside it: a file is generated for every method without a finding, and for no other, and what is generated compiles.
/// </summary>
internal static class VerifyAnalyzer
{
    private static readonly string[] Folders = ["Tools/", "Resources/", "Prompts/"];

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

    /// <summary>The same for the members of a class.</summary>
    public static Task<IReadOnlyList<Diagnostic>> MembersAsync(string marked) => RunAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.IO;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using McpAttr;

        internal static class Tools
        {
            {{marked}}
        }
        """);

    /// <summary>The project with its generated files.</summary>
    public static Compilation Generate(TestCompilation test) => Generate(test, test.Create());

    private static Compilation Generate(TestCompilation test, CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new McpAttrGenerator().AsSourceGenerator()], parseOptions: test.ParseOptions, optionsProvider: new ProjectOptions(test.Properties))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return output;
    }

    // Names and URIs that are equal, and assemblies without a catalog, are wrong only together with others: each method still has its file.
    private static void VerifyGenerated(TestCompilation test, CSharpCompilation compilation, IEnumerable<Diagnostic> found)
    {
        var methods = Methods(compilation).ToList();
        found = [.. found.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsBesideMethods(diagnostic))];
        var broken = found.Where(static diagnostic => diagnostic.Id is not ("MCPA0008" or "MCPA0016" or "MCPA0021" or "MCPA0022"))
            .Where(static diagnostic => diagnostic.Location.SourceTree is not null)
            .Select(diagnostic => methods.Find(method => method.FullSpan.Contains(diagnostic.Location.SourceSpan)))
            .OfType<SyntaxNode>()
            .ToHashSet();
        var output = Generate(test, compilation);
        var files = output.SyntaxTrees.Count(static tree => Folders.Any(folder => tree.FilePath.Contains(folder, StringComparison.Ordinal)));

        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var whole = found.Any(static diagnostic => diagnostic.Location == Location.None) ? 0 : methods.Except(broken).Sum(AttributeCount);

        // A finding inside a type breaks whichever methods use it.
        if (found.Any(diagnostic => IsInType(diagnostic, methods)))
        {
            Assert.InRange(files, 0, whole - 1);
        }
        else
        {
            Assert.Equal(whole, files);
        }
    }

    // A form, and what a body asks for, keep no method from being what it is.
    private static bool IsBesideMethods(Diagnostic diagnostic) =>
        diagnostic.Id == "MCPA0075"
        || (diagnostic.Id == "MCPA0076"
            && diagnostic.Location.SourceTree!.GetRoot(TestContext.Current.CancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not null);

    private static bool IsInType(Diagnostic diagnostic, List<SyntaxNode> methods) =>
        diagnostic.Location.SourceTree?.GetRoot(TestContext.Current.CancellationToken).FindNode(diagnostic.Location.SourceSpan) is { } node
        && node.AncestorsAndSelf().Any(static ancestor => ancestor is ParameterSyntax or PropertyDeclarationSyntax)
        && !methods.Exists(method => method.FullSpan.Contains(diagnostic.Location.SourceSpan));

    private static IEnumerable<SyntaxNode> Methods(CSharpCompilation compilation) => compilation.SyntaxTrees
        .SelectMany(static tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
        .Where(static node => node.IsKind(SyntaxKind.MethodDeclaration) || node.IsKind(SyntaxKind.LocalFunctionStatement))
        .Where(static node => AttributeCount(node) > 0);

    private static int AttributeCount(SyntaxNode node) => node.ChildNodes()
        .OfType<AttributeListSyntax>()
        .SelectMany(static list => list.Attributes)
        .Count(static attribute => attribute.Name.ToString().Split('.')[^1] is "McpTool" or "McpResource" or "McpPrompt");

    private static IEnumerable<string> Describe(IEnumerable<(string Id, TextSpan Span)> findings) =>
        findings.Select(static finding => $"{finding.Id} at {finding.Span}").Order(StringComparer.Ordinal);
}
