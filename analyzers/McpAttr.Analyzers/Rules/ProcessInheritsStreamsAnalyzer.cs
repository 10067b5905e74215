using System.Collections.Immutable;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace McpAttr.Analyzers;

/// <summary>
/// Advises on child processes that inherit the standard streams: under a server on stdio they have an empty input, and write to standard error. Advice and no more,
/// since the protocol's own streams are out of their reach.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProcessInheritsStreamsAnalyzer : DiagnosticAnalyzer
{
    // Either says that somebody has thought about the child's streams.
    private static readonly HashSet<string> Decisions = ["RedirectStandardOutput", "RedirectStandardInput", "UseShellExecute"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ProcessInheritsStreams];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (types.IsMcpAttrReferenced
                && start.Compilation.GetTypeByMetadataName("System.Diagnostics.Process") is { } process
                && start.Compilation.GetTypeByMetadataName("System.Diagnostics.ProcessStartInfo") is { } startInfo)
            {
                var servesTools = new Lazy<bool>(() => ServedTools.AreIn(types));
                start.RegisterOperationAction(operation => Analyze(operation, process, startInfo, servesTools), OperationKind.Invocation, OperationKind.ObjectCreation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol process, INamedTypeSymbol startInfo, Lazy<bool> servesTools)
    {
        var inherits = context.Operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "Start", IsStatic: true } method } =>
                SymbolEqualityComparer.Default.Equals(method.ContainingType, process)
                && !SymbolEqualityComparer.Default.Equals(method.Parameters.FirstOrDefault()?.Type, startInfo),
            IObjectCreationOperation creation => SymbolEqualityComparer.Default.Equals(creation.Type, startInfo) && !IsDecided(creation.Syntax),
            _ => false,
        };
        if (inherits && servesTools.Value)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.ProcessInheritsStreams, context.Operation.Syntax.GetLocation()));
        }
    }

    // In the initializer, or later in the same member.
    private static bool IsDecided(SyntaxNode creation)
    {
        var member = creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? creation;
        return member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(static assignment => assignment.Left switch
        {
            IdentifierNameSyntax name => Decisions.Contains(name.Identifier.ValueText),
            MemberAccessExpressionSyntax access => Decisions.Contains(access.Name.Identifier.ValueText),
            _ => false,
        });
    }
}
