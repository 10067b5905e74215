using System.Collections.Immutable;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace McpAttr.Analyzers;

/// <summary>Warns of a <c>catch</c> around a question that takes the exception which ends the method there, so that its handler runs although nothing failed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuestionIsSwallowedAnalyzer : DiagnosticAnalyzer
{
    // What McpInputRequiredException derives from.
    private static readonly string[] Bases = ["System.Object", "System.Exception", "System.SystemException", "System.OperationCanceledException", "McpAttr.McpInputRequiredException"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.QuestionIsSwallowed];

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
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Try);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        var attempt = (ITryOperation)context.Operation;
        if (attempt.Catches.FirstOrDefault(Takes) is { Filter: null } first && !ThrowsOn(first)
            && !Questions.AreWaitedFor(context.ContainingSymbol, types) && Questions.In(attempt.Body, types).Any())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.QuestionIsSwallowed, ((CatchClauseSyntax)first.Syntax).CatchKeyword.GetLocation()));
        }
    }

    private static bool Takes(ICatchClauseOperation clause) => Bases.Contains(clause.ExceptionType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None)));

    private static bool ThrowsOn(ICatchClauseOperation clause) => clause.Handler.Descendants().Any(static operation => operation is IThrowOperation { Exception: null });
}
