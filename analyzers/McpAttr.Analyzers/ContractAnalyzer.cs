using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Analyzers;

/// <summary>
/// Says why a method with <c>[McpTool]</c> is no tool. It hosts the generator's own parser, so whatever the generator skips is reported here.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.LanguageVersionIsTooLow,
        Rules.ToolIsNotReachable,
        Rules.ToolIsGeneric,
        Rules.ToolIsAsyncVoid,
        Rules.ToolMustNotBeCalled,
        Rules.ToolClassCannotBeConstructed,
        Rules.ToolNameIsInvalid,
        Rules.ToolNamesAreEqual,
        Rules.ValueIsByReference,
        Rules.TypeIsNotSupported,
        Rules.TypeIsRecursive,
        Rules.TypeCannotBeConstructed,
        Rules.MemberNamesAreEqual,
        Rules.RangeDoesNotFit,
        Rules.AttributeIsNotSupported,
        Rules.AssemblyHasNoCatalog,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (types.IsMcpAttrReferenced)
            {
                Start(start, types);
            }
        });
    }

    private static void Start(CompilationStartAnalysisContext start, KnownTypes types)
    {
        if (!types.IsLanguageSupported)
        {
            start.RegisterCompilationEndAction(static end => end.ReportDiagnostic(Diagnostic.Create(
                Rules.LanguageVersionIsTooLow, null, ((CSharpCompilation)end.Compilation).LanguageVersion.ToDisplayString())));
            return;
        }

        var tools = new ConcurrentBag<(string Name, IMethodSymbol Method)>();
        void Parse(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            if (method.PartialDefinitionPart is null && ToolParser.Parse(types, method, report, cancellationToken) is { } tool)
            {
                tools.Add((tool.Name, method));
            }
        }

        start.RegisterSymbolAction(symbol => Parse((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Method);

        // A local function is no symbol of its own to an analyzer, and in top-level statements it is what a newcomer writes first.
        start.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.SemanticModel.GetDeclaredSymbol(node.Node, node.CancellationToken) is IMethodSymbol function)
                {
                    Parse(function, node.ReportDiagnostic, node.CancellationToken);
                }
            },
            SyntaxKind.LocalFunctionStatement);

        start.RegisterCompilationEndAction(end =>
        {
            ReportEqualNames(end, tools);
            ReportMissingCatalogs(end, types);
        });
    }

    private static void ReportEqualNames(CompilationAnalysisContext end, IEnumerable<(string Name, IMethodSymbol Method)> tools)
    {
        foreach (var same in tools.GroupBy(static tool => tool.Name, StringComparer.Ordinal))
        {
            var methods = same.Select(static tool => tool.Method).OrderBy(static method => method.ToDisplayString(), StringComparer.Ordinal).ToList();
            foreach (var method in methods.Skip(1))
            {
                end.ReportDiagnostic(Diagnostic.Create(Rules.ToolNamesAreEqual, method.Locations[0], same.Key, methods[0].ToDisplayString()));
            }
        }
    }

    private static void ReportMissingCatalogs(CompilationAnalysisContext end, KnownTypes types)
    {
        foreach (var (attribute, type) in ProjectParser.IncludedTypes(types, end.Compilation.Assembly))
        {
            if (ProjectParser.CatalogOf(types, type.ContainingAssembly) is null)
            {
                var location = attribute.ApplicationSyntaxReference?.GetSyntax(end.CancellationToken).GetLocation();
                end.ReportDiagnostic(Diagnostic.Create(Rules.AssemblyHasNoCatalog, location, type.ContainingAssembly?.Name, type.ShortName()));
            }
        }
    }
}
