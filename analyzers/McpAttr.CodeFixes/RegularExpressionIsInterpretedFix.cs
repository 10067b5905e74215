using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace McpAttr.CodeFixes;

/// <summary>Makes a <c>[GeneratedRegex]</c> method of a <c>[RegularExpression]</c>, and names it by <c>[McpPattern]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegularExpressionIsInterpretedFix)), Shared]
public sealed class RegularExpressionIsInterpretedFix : CodeFixProvider
{
    private const string RegularExpressions = "System.Text.RegularExpressions";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RegularExpressionIsInterpreted];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && root.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax { Parent: { } member } } attribute
            && NameOf(member) is { } name
            && member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { TypeParameterList: null } type
            && attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is { } expression
            && model.GetConstantValue(expression, context.CancellationToken).Value is string pattern)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Generate the regular expression",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(Rewrite(root, type, attribute, expression, pattern, UniqueName(type, name)))),
                    equivalenceKey: nameof(RegularExpressionIsInterpretedFix)),
                context.Diagnostics);
        }
    }

    private static string? NameOf(SyntaxNode member) => member switch
    {
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

    private static string UniqueName(TypeDeclarationSyntax type, string member)
    {
        var name = char.ToUpperInvariant(member[0]) + member.Substring(1) + "Pattern";
        var taken = new HashSet<string>(type.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        while (!taken.Add(name))
        {
            name += "_";
        }

        return name;
    }

    private static CompilationUnitSyntax Rewrite(
        CompilationUnitSyntax root, TypeDeclarationSyntax type, AttributeSyntax attribute, ExpressionSyntax expression, string pattern, string name)
    {
        // The first match of a pattern may end before the string does, unless it is anchored.
        var literal = PatternTranslator.IsUnambiguous(pattern) && expression is LiteralExpressionSyntax
            ? expression.WithoutTrivia().ToString()
            : SymbolDisplay.FormatLiteral(PatternTranslator.IsUnambiguous(pattern) ? pattern : $"^(?:{pattern})$", quote: true);
        var method = SyntaxFactory.ParseMemberDeclaration($"[GeneratedRegex({literal})]\ninternal static partial Regex {name}();\n")!
            .WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);

        // The attributes of a primary constructor's parameters do not see the members of their type.
        var reference = attribute.Parent?.Parent?.Parent?.Parent == type ? $"{type.Identifier}.{name}" : name;
        var replaced = SyntaxFactory.ParseCompilationUnit($"[McpPattern(nameof({reference}))] class C;").DescendantNodes().OfType<AttributeSyntax>().Single().WithTriviaFrom(attribute);

        var around = type.Ancestors().OfType<TypeDeclarationSyntax>().ToList();
        root = root.TrackNodes([type, attribute, .. around]);
        root = root.ReplaceNode(root.GetCurrentNode(attribute)!, replaced);
        var current = root.GetCurrentNode(type)!;
        root = root.ReplaceNode(current, Partial(WithBody(current).AddMembers(method)));
        foreach (var outer in around)
        {
            var node = root.GetCurrentNode(outer)!;
            root = root.ReplaceNode(node, Partial(node));
        }

        return root.Usings.Any(static directive => directive.Name?.ToString() == RegularExpressions)
            ? root
            : root.AddUsings(SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(RegularExpressions)).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static TypeDeclarationSyntax WithBody(TypeDeclarationSyntax type) => type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken) && !type.OpenBraceToken.IsMissing
        ? type
        : type.WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword)
        ? type
        : type.Modifiers.Count == 0
            ? (TypeDeclarationSyntax)type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers([SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithLeadingTrivia(type.Keyword.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space)])
            : (TypeDeclarationSyntax)type.AddModifiers(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space));
}
