#pragma warning disable RS1036, RS1041, RS2008 // the analyzer of a test is shipped to nobody

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using McpAttr.TestKit;

namespace McpAttr.Analyzers.Tests;

/// <summary>IL2026 on attributes that are read while compiling is no warning, and everywhere else it is one.</summary>
public sealed class ConstraintAttributeSuppressorTests
{
    [Theory]
    [InlineData("internal static void Get([MinLength(1)] string value) { }", true)]
    [InlineData("internal static void Get([Length(1, 2)] string value) { }", true)]
    [InlineData("[MaxLength(1)] public string Value { get; set; }", true)]
    [InlineData("[Range(typeof(decimal), \"1\", \"2\")] public decimal Value { get; set; }", true)]
    [InlineData("internal sealed record Data([property: MaxLength(1)] string Value);", true)]
    [InlineData("[StringLength(1)] public string Value { get; set; }", false)]
    [InlineData("internal static object Get() => new MinLengthAttribute(1);", false)]
    public async Task Only_the_warning_of_an_attribute_that_we_read_is_silenced(string member, bool isSilent)
    {
        var compilation = new TestCompilation { Source = $"using System.ComponentModel.DataAnnotations;\ninternal class C {{ {member} }}" }.Create();
        var analysis = compilation.WithAnalyzers([new Trimmer(), new ConstraintAttributeSuppressor()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));

        var found = Assert.Single(await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("IL2026", isSilent), (found.Id, found.IsSuppressed));
    }

    /// <summary>Reports at every attribute of validation and every construction of one, as the SDK's analyzer does at some.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Trimmer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("IL2026", "Trimming", "Trimming", "Trimming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                static node => node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node.GetLocation())), SyntaxKind.Attribute, SyntaxKind.ObjectCreationExpression);
        }
    }
}
