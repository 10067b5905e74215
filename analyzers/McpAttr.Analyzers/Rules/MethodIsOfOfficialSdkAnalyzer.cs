using System.Collections.Immutable;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Finds methods and classes that are marked for the official C# SDK, in a project that references McpAttr too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodIsOfOfficialSdkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.MethodIsOfOfficialSdk];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Of(start.Compilation).IsMcpAttrReferenced && start.Compilation.GetTypeByMetadataName(OfficialSdk.Tool) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.Method, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext symbol)
    {
        foreach (var attribute in symbol.Symbol.GetAttributes())
        {
            var todo = OfficialSdk.Ours(attribute.AttributeClass) is { } ours ? $"write [{ours}]"
                : OfficialSdk.IsOfClass(attribute.AttributeClass) ? "remove it, because any class may have tools"
                : null;
            if (todo is not null && attribute.ApplicationSyntaxReference is { } reference)
            {
                var name = attribute.AttributeClass!.Name.Replace("Attribute", "");
                var location = Location.Create(reference.SyntaxTree, reference.Span);
                symbol.ReportDiagnostic(Diagnostic.Create(Rules.MethodIsOfOfficialSdk, location, symbol.Symbol.Name, name, todo));
            }
        }
    }
}
