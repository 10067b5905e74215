using System.Collections.Immutable;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace McpAttr.Analyzers;

/// <summary>
/// Warns of input and output through <c>System.Console</c> in an assembly with tools: a server on stdio moves both streams aside for the protocol.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StandardStreamIsUsedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.StandardStreamIsUsed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (types.IsMcpAttrReferenced && start.Compilation.GetTypeByMetadataName("System.Console") is { } console)
            {
                // Looked up at the first use of the console, which most servers never reach.
                var servesTools = new Lazy<bool>(() => ServedTools.AreIn(types));
                start.RegisterOperationAction(
                    operation => Analyze(operation, console, servesTools),
                    OperationKind.Invocation,
                    OperationKind.MethodReference,
                    OperationKind.PropertyReference);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol console, Lazy<bool> servesTools)
    {
        var member = context.Operation switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IMemberReferenceOperation reference => reference.Member,
            _ => null,
        };

        if (SymbolEqualityComparer.Default.Equals(member?.ContainingType, console)
            && Consequence(member!.Name) is { } consequence
            && context.Operation.Parent is not INameOfOperation
            && servesTools.Value)
        {
            var syntax = context.Operation.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression : context.Operation.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(Rules.StandardStreamIsUsed, syntax.GetLocation(), "Console." + member.Name, consequence));
        }
    }

    private static string? Consequence(string member) => member switch
    {
        "Write" or "WriteLine" or "Out" or "OpenStandardOutput"
            => "writes to standard error instead; say so with Console.Error, or return the text from the tool",
        "Read" or "ReadLine" or "ReadKey" or "In" or "OpenStandardInput"
            => "gets nothing to read; take what it should read as an argument of the tool",
        _ => null,
    };
}
