using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace McpAttr.CodeFixes;

/// <summary>Lets the exception that ends a method at a question through a <c>catch</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(QuestionIsSwallowedFix)), Shared]
public sealed class QuestionIsSwallowedFix : CodeFixProvider
{
    private const string Exception = "exception";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.QuestionIsSwallowed];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && root.FindNode(context.Span).FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause)
        {
            string Name(string scope, string type) => model.LookupNamespacesAndTypes(context.Span.Start, name: type).IsEmpty ? $"{scope}.{type}" : type;
            var filtered = Filtered(clause, Name("System", "Exception"), Name("McpAttr", "McpInputRequiredException"));
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Let McpInputRequiredException through",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(clause, filtered))),
                    equivalenceKey: nameof(QuestionIsSwallowedFix)),
                context.Diagnostics);
        }
    }

    private static CatchClauseSyntax Filtered(CatchClauseSyntax clause, string exceptionType, string questionType)
    {
        var declaration = clause.Declaration is null ? exceptionType + " " + Exception
            : clause.Declaration.Identifier.IsKind(SyntaxKind.None) ? clause.Declaration.Type.WithoutTrivia() + " " + Exception
            : clause.Declaration.Type.WithoutTrivia() + " " + clause.Declaration.Identifier.Text;
        var name = clause.Declaration?.Identifier is { RawKind: not 0 } identifier && identifier.Text.Length > 0 ? identifier.Text : Exception;
        var text = $"try {{ }} catch ({declaration}) when ({name} is not {questionType}) {{ }}";
        var parsed = ((TryStatementSyntax)SyntaxFactory.ParseStatement(text)).Catches[0];
        var line = (clause.Declaration?.GetTrailingTrivia() ?? clause.CatchKeyword.TrailingTrivia) is { Count: > 0 } trivia ? trivia : SyntaxFactory.TriviaList(SyntaxFactory.ElasticMarker);
        return parsed
            .WithFilter(parsed.Filter!.WithTrailingTrivia(line))
            .WithBlock(clause.Block)
            .WithLeadingTrivia(clause.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
