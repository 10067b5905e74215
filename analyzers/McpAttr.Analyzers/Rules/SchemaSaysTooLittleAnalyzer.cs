using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises on schemas with references, which clients do not follow, and on values of which a schema says nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaSaysTooLittleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.SchemaHasReference, Rules.SchemaIsOpen];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterToolAction(static (symbol, method, tool) =>
        {
            foreach (var (facts, direction) in tool.Schemas())
            {
                if (facts.References.Count > 0)
                {
                    var at = MemberActions.LocationOf(method, tool.Model.Primitive, direction, facts.References[0]);
                    symbol.ReportDiagnostic(Diagnostic.Create(Rules.SchemaHasReference, at, tool.Model.Primitive.Name, Name(facts.References[0])));
                }

                // Only arguments: a model has to make them up, a result it merely reads.
                foreach (var path in direction == Direction.Input ? facts.Open : [])
                {
                    var at = MemberActions.LocationOf(method, tool.Model.Primitive, direction, path);
                    symbol.ReportDiagnostic(Diagnostic.Create(Rules.SchemaIsOpen, at, tool.Model.Primitive.Name, Name(path)));
                }
            }
        });
    }

    private static string Name(string path) => path.Length == 0 ? "the result" : $"'{path}'";
}
