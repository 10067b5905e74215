using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Doc comments: what is there, and lines for what is not.</summary>
internal static class DocCommentEdits
{
    /// <summary>The elements that a doc comment has, be they empty: <c>summary</c>, <c>param city</c>; null where it is broken, as the parser reads nothing in it.</summary>
    public static HashSet<string>? Elements(SyntaxNode declaration)
    {
        // Parsed again: where documentation is off, the comment has no structure.
        var comments = SyntaxFactory.ParseLeadingTrivia(declaration.GetLeadingTrivia().ToFullString())
            .Select(static trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .ToList();
        return comments.Any(static comment => comment.ContainsDiagnostics)
            ? null
            : [.. comments.SelectMany(static comment => comment.DescendantNodes()).Select(NameOf).OfType<string>()];
    }

    /// <summary>The elements as lines before the declaration; null where it does not begin its line, since a doc comment has to.</summary>
    public static TextChange? Insert(SourceText text, SyntaxNode declaration, IEnumerable<string> elements)
    {
        var position = declaration.GetFirstToken().SpanStart;
        var line = text.Lines.GetLineFromPosition(position);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, position));
        var lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return string.IsNullOrWhiteSpace(indent) && lineBreak.Length > 0
            ? new TextChange(new TextSpan(position, 0), string.Concat(elements.Select(element => "/// " + element + lineBreak + indent)))
            : null;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        XmlElementStartTagSyntax start => NameOf(start.Name, start.Attributes),
        XmlEmptyElementSyntax empty => NameOf(empty.Name, empty.Attributes),
        _ => null,
    };

    private static string NameOf(XmlNameSyntax name, SyntaxList<XmlAttributeSyntax> attributes) =>
        string.Join(" ", attributes.OfType<XmlNameAttributeSyntax>().Select(static attribute => attribute.Identifier.Identifier.ValueText).Prepend(name.LocalName.ValueText));
}
