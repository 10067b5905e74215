using McpAttr.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.CodeFixes.Tests;

/// <summary>Runs an analyzer over a marked source: what it reports, and where, must be what is marked.</summary>
internal static class VerifyAnalyzer<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static Task VerifyAnalyzerAsync(string source) => VerifyAnalyzerAsync(new TestCompilation { Source = source });

    public static async Task VerifyAnalyzerAsync(TestCompilation test)
    {
        var markup = Markup.Parse(test.Source);
        var reported = await DiagnosticsAsync((test with { Source = markup.Source }).Create());
        Assert.Equal(test.Source, Marked(markup.Source, reported));
    }

    public static string Marked(string source, IEnumerable<Diagnostic> diagnostics) =>
        Markup.Write(source, diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));

    /// <summary>The diagnostics in order of place; a source that does not compile proves nothing.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Compilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var reported = await compilation
            .WithAnalyzers([new TAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. reported.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
