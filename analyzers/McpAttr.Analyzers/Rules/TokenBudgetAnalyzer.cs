using System.Collections.Concurrent;
using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises on what the tools take of a model's context, and on how many there are: both are paid by every request of every client.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenBudgetAnalyzer : DiagnosticAnalyzer
{
    private const int OfTool = 2_000;
    private const int OfAll = 25_000;
    private const int ManyTools = 40;
    private const int MostTools = 128;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.ToolTokensExceedBudget, Rules.TokensExceedBudget, Rules.ToolsAreMany, Rules.ToolsAreTooMany];

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
                var members = ParsedMembers.Of(start.Compilation);
                var tools = new ConcurrentBag<ContractEntry>();
                start.RegisterSymbolAction(symbol => Analyze(symbol, members, tools), SymbolKind.Method);
                start.RegisterCompilationEndAction(end => AnalyzeAll(end, tools));
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext symbol, ParsedMembers members, ConcurrentBag<ContractEntry> tools)
    {
        var method = (IMethodSymbol)symbol.Symbol;
        if (method.PartialDefinitionPart is not null || members.Tool(method, symbol.CancellationToken) is not { } tool)
        {
            return;
        }

        tools.Add(tool.Entry);
        var tokens = TokenEstimate.Of(tool.Entry);
        var budget = RuleOptions.Number(symbol.Options, method.Locations[0].SourceTree, "mcpattr_tool_tokens", "McpToolTokens", OfTool);
        if (tokens > budget)
        {
            symbol.ReportDiagnostic(Diagnostic.Create(Rules.ToolTokensExceedBudget, method.Locations[0], tool.Entry.Key, tokens, budget));
        }
    }

    private static void AnalyzeAll(CompilationAnalysisContext end, ConcurrentBag<ContractEntry> tools)
    {
        var tokens = TokenEstimate.OfAll(tools);
        var budget = RuleOptions.Number(end.Options, end.Compilation.SyntaxTrees.FirstOrDefault(), "mcpattr_total_tokens", "McpTotalTokens", OfAll);
        if (tokens > budget)
        {
            end.ReportDiagnostic(Diagnostic.Create(Rules.TokensExceedBudget, null, tools.Count, tokens, budget));
        }

        if (tools.Count > ManyTools)
        {
            end.ReportDiagnostic(Diagnostic.Create(tools.Count > MostTools ? Rules.ToolsAreTooMany : Rules.ToolsAreMany, null, tools.Count));
        }
    }
}
