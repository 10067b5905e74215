using System.Collections.Immutable;
using System.Composition;
using McpAttr.Analyzers;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>
/// Writes the elements of the doc comment that are not there. They stay empty, and the advice stays with them: invented words would silence it
/// and tell a model nothing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolIsNotDescribedFix)), Shared]
public sealed class ToolIsNotDescribedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ToolIsNotDescribed];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (await DiagnosedTool.FindAsync(context).ConfigureAwait(false) is { Declaration: var declaration }
            && Elements(declaration, MissingDescriptions.Read(context.Diagnostics[0].Properties)) is { Count: > 0 } elements
            && Insertion(text, declaration.GetFirstToken().SpanStart, elements) is { } insertion)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Write a doc comment",
                    _ => Task.FromResult(context.Document.WithText(text.WithChanges(insertion))),
                    equivalenceKey: nameof(ToolIsNotDescribedFix)),
                context.Diagnostics);
        }
    }

    /// <summary>The missing elements that are not there, be it empty; none where the doc comment is broken, as the parser reads nothing in it.</summary>
    private static List<string> Elements(MethodDeclarationSyntax declaration, MissingDescriptions missing)
    {
        // Parsed again: where documentation is off, the comment has no structure.
        var comments = SyntaxFactory.ParseLeadingTrivia(declaration.GetLeadingTrivia().ToFullString())
            .Select(static trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .ToList();
        if (comments.Any(static comment => comment.ContainsDiagnostics))
        {
            return [];
        }

        var nodes = comments.SelectMany(static comment => comment.DescendantNodes()).ToList();
        var parameters = nodes.OfType<XmlNameAttributeSyntax>()
            .Where(static attribute => Name(attribute.Parent) == "param")
            .Select(static attribute => attribute.Identifier.Identifier.ValueText)
            .ToList();
        return
        [
            .. missing.OfTool && !nodes.Any(static node => Name(node) == "summary") ? ["<summary></summary>"] : Array.Empty<string>(),
            .. missing.OfParameters.Except(parameters).Select(static name => $"<param name=\"{name}\"></param>"),
        ];
    }

    private static string? Name(SyntaxNode? node) => node switch
    {
        XmlElementStartTagSyntax start => start.Name.LocalName.ValueText,
        XmlEmptyElementSyntax empty => empty.Name.LocalName.ValueText,
        _ => null,
    };

    /// <summary>The elements as lines before the declaration; null where it does not begin its line, since a doc comment has to.</summary>
    private static TextChange? Insertion(SourceText text, int position, List<string> elements)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, position));
        var lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return string.IsNullOrWhiteSpace(indent) && lineBreak.Length > 0
            ? new TextChange(new TextSpan(position, 0), string.Concat(elements.Select(element => "/// " + element + lineBreak + indent)))
            : null;
    }
}
