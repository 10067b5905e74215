using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace McpAttr.CodeFixes;

/// <summary>Returns <see cref="Task"/> instead of void, qualified where its namespace is not imported.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolIsAsyncVoidFix)), Shared]
public sealed class ToolIsAsyncVoidFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MethodIsAsyncVoid];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        if (compilation?.GetTypeByMetadataName(KnownTypeNames.Task) is { } task
            && await DiagnosedTool.FindAsync(context).ConfigureAwait(false) is { Declaration: var declaration, Method: var method }
            && IsFreeToChange(method))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Return Task",
                    cancellationToken => ReturnTaskAsync(context.Document, declaration, task, cancellationToken),
                    equivalenceKey: nameof(ToolIsAsyncVoidFix)),
                context.Diagnostics);
        }
    }

    /// <summary>No declaration elsewhere has to return the same.</summary>
    private static bool IsFreeToChange(IMethodSymbol method) =>
        method is { IsVirtual: false, IsOverride: false, ExplicitInterfaceImplementations.Length: 0, PartialDefinitionPart: null }
        && !method.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static async Task<Document> ReturnTaskAsync(
        Document document, MethodDeclarationSyntax declaration, INamedTypeSymbol task, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(declaration.ReturnType, editor.Generator.TypeExpression(task).WithTriviaFrom(declaration.ReturnType));
        return editor.GetChangedDocument();
    }
}
