using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises on words of literal schemas that clients refuse or drop. Generated schemas of the portable profile have none of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralSchemaIsNotPortableAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.LiteralSchemaIsNotPortable];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterToolAction(static (symbol, method, tool) =>
        {
            if (tool.Model.Settings.Profile != ProfileName.Portable)
            {
                return;
            }

            foreach (var (facts, direction) in tool.Schemas().Where(static schema => schema.Direction == Direction.Input))
            {
                foreach (var (path, what) in facts.Odd)
                {
                    var at = MemberActions.LocationOf(method, tool.Model.Primitive, direction, path);
                    symbol.ReportDiagnostic(Diagnostic.Create(Rules.LiteralSchemaIsNotPortable, at, tool.Model.Primitive.Name, path.Length == 0 ? "arguments" : $"argument '{path}'", what));
                }
            }
        });
    }
}
