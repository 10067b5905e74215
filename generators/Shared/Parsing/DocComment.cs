using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.Roslyn.Parsing;

/// <summary>
/// A doc comment, read from the syntax: without a documentation file the compiler takes <c>///</c> for a plain comment,
/// and a symbol has no documentation.
/// </summary>
internal sealed class DocComment
{
    private static readonly DocComment None = new(null);

    // A declaration is asked for its comment after every edit anywhere, and is the same node until its own file is edited.
    private static readonly ConditionalWeakTable<SyntaxNode, DocComment> Cache = new();

    private readonly XElement? _root;

    private DocComment(XElement? root) => _root = root;

    /// <summary>The summary, and the remarks after it.</summary>
    public string? Text => Join(Element("summary"), Element("remarks"));

    public static DocComment Of(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is MemberDeclarationSyntax or LocalFunctionStatementSyntax
                && Cache.GetValue(reference.GetSyntax(cancellationToken), static node => Read(node) is { Length: > 0 } text ? Parse(text) : None) is { _root: not null } comment)
            {
                return comment;
            }
        }

        return None;
    }

    public string? Parameter(string name) =>
        Render(_root?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == name));

    public static string? Join(string? first, string? second) =>
        first is null ? second : second is null ? first : first + " " + second;

    private static DocComment Parse(string text)
    {
        try
        {
            return new DocComment(XElement.Parse("<doc>" + text + "</doc>", LoadOptions.PreserveWhitespace));
        }
        catch (XmlException)
        {
            // The compiler warns of it (CS1570) where documentation is on.
            return None;
        }
    }

    private static string Read(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (var trivia in node.GetLeadingTrivia())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia:
                    AppendLines(text, trivia.ToFullString(), "///");
                    break;
                case SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                    when trivia.ToFullString() is var comment && comment.StartsWith("/**", StringComparison.Ordinal) && comment.Length > 4:
                    AppendLines(text, comment.Substring(3, comment.Length - 5), "*");
                    break;
            }
        }

        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, string comment, string prefix)
    {
        foreach (var line in comment.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith(prefix, StringComparison.Ordinal) && !trimmed.StartsWith("////", StringComparison.Ordinal))
            {
                text.Append(trimmed, prefix.Length, trimmed.Length - prefix.Length).Append('\n');
            }
            else if (prefix == "*")
            {
                text.Append(trimmed).Append('\n');
            }
        }
    }

    private string? Element(string name) => Render(_root?.Element(name));

    private static string? Render(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Render(element, text);
        var words = text.ToString().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(" ", words);
    }

    private static void Render(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText plain)
            {
                text.Append(plain.Value);
            }
            else if (node is XElement child)
            {
                RenderChild(child, text);
            }
        }
    }

    private static void RenderChild(XElement child, StringBuilder text)
    {
        switch (child.Name.LocalName)
        {
            case "para" or "list" or "item" or "br" or "code" or "term" or "description":
                text.Append(' ');
                Render(child, text);
                text.Append(' ');
                break;
            case "see" or "seealso" or "paramref" or "typeparamref" when child.IsEmpty:
                text.Append(Reference(child));
                break;
            default:
                Render(child, text);
                break;
        }
    }

    // As written, without the kind ("T:") and the namespace: a model reads it, no tool follows it.
    private static string Reference(XElement element)
    {
        if ((string?)element.Attribute("cref") is not { } reference)
        {
            return (string?)element.Attribute("langword") ?? (string?)element.Attribute("name") ?? (string?)element.Attribute("href") ?? "";
        }

        var name = reference.Split('(')[0];
        var start = name.Split('{')[0].LastIndexOfAny(['.', ':']) + 1;
        return name.Substring(start).Replace('{', '<').Replace('}', '>');
    }
}
