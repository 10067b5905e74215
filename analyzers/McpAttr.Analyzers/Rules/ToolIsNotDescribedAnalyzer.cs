using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises to describe a tool and each of its arguments. It asks the generator's own parser what the descriptor says.</summary>
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
        context.RegisterCompilationStartAction(static start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (types.IsMcpAttrReferenced && types.IsLanguageSupported)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.Method);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, KnownTypes types)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null && ToolParser.Parse(types, method, null, context.CancellationToken) is { } tool)
        {
            var missing = new MissingDescriptions(
                tool.Primitive.Description is null,
                [.. tool.Primitive.Method.Arguments.Where(static argument => argument.Description is null).Select(static argument => argument.Identifier)]);
            if (missing.Any)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.ToolIsNotDescribed, method.Locations[0], missing.Write(), method.Name, missing));
            }
        }
    }
}
