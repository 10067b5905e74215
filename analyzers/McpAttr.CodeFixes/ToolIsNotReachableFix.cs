using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>Makes the method, and the types around it, internal where they are less.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolIsNotReachableFix)), Shared]
public sealed class ToolIsNotReachableFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MethodIsNotReachable];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await DiagnosedTool.FindAsync(context).ConfigureAwait(false) is { Method: var method } && CanBeReached(method))
        {
            var hidden = Hidden(method);
            var solution = context.Document.Project.Solution;
            if (hidden.Count > 0 && AgreeWith(method, hidden) && Declarations(hidden).All(declaration => IsWritten(solution, declaration.SyntaxTree)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Make the tool internal",
                        cancellationToken => MakeInternalAsync(solution, hidden, cancellationToken),
                        equivalenceKey: nameof(ToolIsNotReachableFix)),
                    context.Diagnostics);
            }
        }
    }

    /// <summary>Accessibility is all that hides the method, and no declaration elsewhere has to keep the same.</summary>
    private static bool CanBeReached(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsAbstract: false, IsVirtual: false, IsOverride: false }
        && !(method.IsPartialDefinition && method.PartialImplementationPart is null)
        && !ContainingTypes(method).Any(static type => type.IsFileLocal);

    private static List<ISymbol> Hidden(IMethodSymbol method) => [.. ContainingTypes(method).Prepend<ISymbol>(method).Where(IsHidden)];

    private static IEnumerable<INamedTypeSymbol> ContainingTypes(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }

    private static bool IsHidden(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>Whether what the symbols name is as reachable as they become: a less reachable type there is an error (CS0050, CS0051, CS0060).</summary>
    private static bool AgreeWith(IMethodSymbol method, List<ISymbol> hidden)
    {
        bool IsReachable(ITypeSymbol type) => type switch
        {
            IArrayTypeSymbol array => IsReachable(array.ElementType),
            INamedTypeSymbol named => (!IsHidden(named) || hidden.Contains(named.OriginalDefinition, SymbolEqualityComparer.Default))
                && (named.ContainingType is null || IsReachable(named.ContainingType))
                && named.TypeArguments.All(IsReachable),
            _ => true,
        };

        return IsReachable(method.ReturnType)
            && method.Parameters.All(parameter => IsReachable(parameter.Type))
            && hidden.OfType<INamedTypeSymbol>().All(type => type.BaseType is null || IsReachable(type.BaseType));
    }

    private static IEnumerable<SyntaxReference> Declarations(IEnumerable<ISymbol> symbols) => symbols
        .SelectMany(static symbol => symbol is IMethodSymbol { PartialImplementationPart: { } implementation } ? [symbol, implementation] : new[] { symbol })
        .SelectMany(static symbol => symbol.DeclaringSyntaxReferences);

    private static bool IsWritten(Solution solution, SyntaxTree tree) => solution.GetDocument(tree) is { } document and not SourceGeneratedDocument;

    private static async Task<Solution> MakeInternalAsync(Solution solution, List<ISymbol> hidden, CancellationToken cancellationToken)
    {
        foreach (var declarations in Declarations(hidden).GroupBy(static declaration => declaration.SyntaxTree))
        {
            var text = await declarations.Key.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = declarations.SelectMany(declaration => AccessibilityChanges.ToInternal((MemberDeclarationSyntax)declaration.GetSyntax(cancellationToken)));
            solution = solution.WithDocumentText(solution.GetDocumentId(declarations.Key)!, text.WithChanges(changes));
        }

        return solution;
    }
}
