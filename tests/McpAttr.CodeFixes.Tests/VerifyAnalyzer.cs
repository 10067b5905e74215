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
        var source = MarkedSource.Parse(test.Source).Source;
        Assert.Equal(test.Source, Marked(source, await DiagnosticsAsync((test with { Source = source }).Create(), new ProjectOptions(test.Properties))));
    }

    public static string Marked(string source, IEnumerable<Diagnostic> diagnostics) =>
        MarkedSource.Write(source, diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));

    /// <summary>The diagnostics in order of place; a source that does not compile proves nothing.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Compilation compilation, AnalyzerConfigOptionsProvider? options = null)
    {
        // The generator of regular expressions, which writes the body of a [GeneratedRegex] method, does not run here (CS8795).
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS8795" }));
        var reported = await compilation
            .WithAnalyzers([new TAnalyzer()], new AnalyzerOptions([], options ?? new ProjectOptions(new Dictionary<string, string>())))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. reported.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
