using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Lets a completion take the text so far first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompletionDoesNotFitFix)), Shared]
public sealed class CompletionDoesNotFitFix : SourceFixProvider
{
    private const string TextSoFar = "text";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CompletionDoesNotFit];

    private protected override SourceChange? Fix(FixSite site)
    {
        if (site.Around<ParameterSyntax>()?.AttributeLists.Named("McpComplete").FirstOrDefault()?.FirstArgument() is not { } expression
            || site.Around<TypeDeclarationSyntax>() is not { } type
            || site.Model.GetConstantValue(expression, site.CancellationToken).Value is not string name
            || site.Model.GetDeclaredSymbol(type, site.CancellationToken) is not INamedTypeSymbol symbol
            || symbol.GetMembers(name).OfType<IMethodSymbol>().ToList() is not [{ DeclaringSyntaxReferences: [var reference] } method]
            || reference.SyntaxTree != site.Root.SyntaxTree
            || reference.GetSyntax(site.CancellationToken) is not MethodDeclarationSyntax declaration)
        {
            return null;
        }

        var takesText = method.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String;
        return takesText || method.Parameters.Any(static parameter => parameter.Name == TextSoFar)
            ? null
            : new SourceChange(
                "Take the text so far",
                new TextChange(new TextSpan(declaration.ParameterList.OpenParenToken.Span.End, 0), $"string {TextSoFar}{(method.Parameters.IsEmpty ? "" : ", ")}"));
    }
}
