using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Names the method that was meant, or makes it internal where it is only hidden.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompletionIsNotFoundFix)), Shared]
public sealed class CompletionIsNotFoundFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CompletionIsNotFound];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ParameterSyntax>() is not { } parameter
            || parameter.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => attribute.Name.ToString() is "McpComplete" or "McpCompleteAttribute")
                ?.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not { } expression
            || parameter.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || model?.GetDeclaredSymbol(type, context.CancellationToken) is not INamedTypeSymbol symbol
            || model.GetConstantValue(expression, context.CancellationToken).Value is not string name)
        {
            return;
        }

        var hidden = symbol.GetMembers(name).OfType<IMethodSymbol>().ToList();
        if (hidden is [{ Arity: 0, DeclaredAccessibility: Accessibility.Private or Accessibility.Protected, DeclaringSyntaxReferences: [var reference] }]
            && reference.SyntaxTree == root.SyntaxTree
            && await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is MethodDeclarationSyntax declaration)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Make \"{name}\" internal", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, [.. AccessibilityChanges.ToInternal(declaration)])), equivalenceKey: nameof(CompletionIsNotFoundFix)),
                context.Diagnostics);
        }
        else if (hidden.Count == 0 && NearestName.Of(name, Completing(symbol)) is { } near)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Complete by \"{near}\"", _ => Task.FromResult(SourceEdits.Apply(context.Document, text, new TextChange(expression.Span, $"nameof({near})"))), equivalenceKey: nameof(CompletionIsNotFoundFix)),
                context.Diagnostics);
        }
    }

    // Its first parameter gets the text so far.
    private static IEnumerable<string> Completing(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(static method => method is { MethodKind: MethodKind.Ordinary, Arity: 0 }
            && method.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String
            && method.GetAttributes().IsEmpty)
        .Select(static method => method.Name);
}
