using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Warns of names of arguments and members that the API of a model refuses, and with them every tool of the request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyIsRefusedAnalyzer : DiagnosticAnalyzer
{
    private const int LongestKey = 64;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.KeyIsRefused];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterToolAction(static (symbol, method, tool) =>
        {
            foreach (var (facts, direction) in tool.Schemas())
            {
                foreach (var (path, key) in facts.Keys.Where(static property => !IsTaken(property.Key)))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(
                        Rules.KeyIsRefused, MemberActions.LocationOf(method, tool.Model.Primitive, direction, path), tool.Model.Primitive.Name, key, path));
                }
            }
        });
    }

    private static bool IsTaken(string key) => key.Length is > 0 and <= LongestKey && key.All(Naming.IsOfName);
}
