using System.Collections.Immutable;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises to describe a tool, resource or prompt and each of its arguments. It asks the generator's own parser what the descriptor says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolIsNotDescribedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ToolIsNotDescribed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterMemberAction(static (symbol, method, noun, primitive) =>
        {
            var missing = new MissingDescriptions(
                primitive.Description is null,
                [.. primitive.Method.Arguments.Where(static argument => argument.Description is null).Select(static argument => argument.Identifier)]);
            if (missing.Any)
            {
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.ToolIsNotDescribed, method.Locations[0], missing.Write(), noun, method.Name, missing));
            }
        });
    }
}
