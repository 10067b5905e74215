using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Names the method that was meant, or makes it internal where it is only hidden.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompletionIsNotFoundFix)), Shared]
public sealed class CompletionIsNotFoundFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CompletionIsNotFound];

    private protected override SourceChange? Fix(FixSite site)
    {
        if (site.Around<ParameterSyntax>()?.AttributeLists.Named("McpComplete").FirstOrDefault()?.FirstArgument() is not { } expression
            || site.Around<TypeDeclarationSyntax>() is not { } type
            || site.Model.GetDeclaredSymbol(type, site.CancellationToken) is not INamedTypeSymbol symbol
            || site.Model.GetConstantValue(expression, site.CancellationToken).Value is not string name)
        {
            return null;
        }

        var hidden = symbol.GetMembers(name).OfType<IMethodSymbol>().ToList();
        if (hidden is [{ Arity: 0, DeclaredAccessibility: Accessibility.Private or Accessibility.Protected, DeclaringSyntaxReferences: [var reference] }])
        {
            return reference.SyntaxTree == site.Root.SyntaxTree && reference.GetSyntax(site.CancellationToken) is MethodDeclarationSyntax declaration
                ? new SourceChange($"Make \"{name}\" internal", [.. AccessibilityChanges.ToInternal(declaration)])
                : null;
        }

        return hidden.Count == 0 && NearestName.Of(name, Completing(symbol)) is { } near
            ? new SourceChange($"Complete by \"{near}\"", new TextChange(expression.Span, $"nameof({near})"))
            : null;
    }

    // Its first parameter gets the text so far.
    private static IEnumerable<string> Completing(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(static method => method is { MethodKind: MethodKind.Ordinary, Arity: 0 }
            && method.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String
            && method.GetAttributes().IsEmpty)
        .Select(static method => method.Name);
}
