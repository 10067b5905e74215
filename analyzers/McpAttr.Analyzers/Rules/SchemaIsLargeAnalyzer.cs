using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises on schemas that are deeper, or have longer enums, than clients take.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaIsLargeAnalyzer : DiagnosticAnalyzer
{
    private const int MostLevels = 5;
    private const int MostLevelsOfAll = 10;
    private const int MostValues = 250;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.SchemaIsLarge, Rules.SchemaIsTooDeep];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterToolAction(static (symbol, method, tool) =>
        {
            foreach (var (facts, direction) in tool.Schemas())
            {
                if (facts.Depth > MostLevels)
                {
                    var rule = facts.Depth > MostLevelsOfAll ? Rules.SchemaIsTooDeep : Rules.SchemaIsLarge;
                    Report(rule, symbol, method, tool, direction, facts.Deepest, $"{facts.Depth} levels deep");
                }

                if (facts.Values > MostValues)
                {
                    Report(Rules.SchemaIsLarge, symbol, method, tool, direction, facts.Longest, $"an enum of {facts.Values} values");
                }
            }
        });
    }

    private static void Report(
        DiagnosticDescriptor rule, SymbolAnalysisContext symbol, IMethodSymbol method, ParsedTool tool, Direction direction, string path, string what) =>
        symbol.ReportDiagnostic(Diagnostic.Create(
            rule,
            MemberActions.LocationOf(method, tool.Model.Primitive, direction, path),
            tool.Model.Primitive.Name,
            direction == Direction.Input ? $"argument '{path}'" : path.Length == 0 ? "result" : $"'{path}' of the result",
            what));
}
