using System.Collections.Immutable;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Warns of a title that is set to nothing, which clients show as it is or fail on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TitleIsEmptyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.TitleIsEmpty];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterMemberAction(static (symbol, method, noun, primitive) =>
        {
            if (string.IsNullOrWhiteSpace(primitive.Title))
            {
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.TitleIsEmpty, method.Locations[0], noun, primitive.Name));
            }
        });
    }
}
