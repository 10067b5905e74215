using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>The smallest edits of a text that change one thing and keep the comments around it, so that the edits of several fixes merge.</summary>
internal static class SourceEdits
{
    /// <summary>Takes an attribute away, with its list where it was alone there.</summary>
    public static TextChange Remove(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count == 1)
        {
            // Up to the next token, so that what stands before the list stands before what follows it.
            return new TextChange(TextSpan.FromBounds(list.SpanStart, EndOf(list)), "");
        }

        return RemoveItem(list.Attributes, attribute);
    }

    /// <summary>Takes an argument of an attribute away, with the parentheses where it was alone.</summary>
    public static TextChange Remove(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return list.Arguments.Count == 1 ? new TextChange(list.Span, "") : RemoveItem(list.Arguments, argument);
    }

    /// <summary>Sets a named argument of an attribute, whether it is there or not.</summary>
    public static TextChange SetArgument(AttributeSyntax attribute, string name, string value)
    {
        var list = attribute.ArgumentList;
        var present = list?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
        return present is not null ? new TextChange(present.Expression.Span, value)
            : list is null ? new TextChange(new TextSpan(attribute.Span.End, 0), $"({name} = {value})")
            : new TextChange(new TextSpan(list.CloseParenToken.SpanStart, 0), (list.Arguments.Count == 0 ? "" : ", ") + $"{name} = {value}");
    }

    /// <summary>A string as C# writes it.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>How the lines of a source end.</summary>
    public static string LineBreak(SourceText text) =>
        text.Lines[0] is var line && line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";

    /// <summary>Adds <c>using McpAttr;</c> unless it is in scope.</summary>
    public static TextChange? AddUsing(CompilationUnitSyntax root, SemanticModel model, int position, string lineBreak)
    {
        const string Namespace = "McpAttr";
        if (model.LookupNamespacesAndTypes(position, name: "McpToolAttribute").Length > 0)
        {
            return null;
        }

        var after = root.Usings.LastOrDefault();
        return after is null
            ? new TextChange(new TextSpan(root.GetFirstToken().SpanStart, 0), $"using {Namespace};{lineBreak}{lineBreak}")
            : new TextChange(new TextSpan(after.Span.End, 0), $"{lineBreak}using {Namespace};");
    }

    private static int EndOf(AttributeListSyntax list)
    {
        var next = list.GetLastToken().GetNextToken();
        return list.GetLastToken().TrailingTrivia.Concat(next.LeadingTrivia).All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? next.SpanStart
            : list.Span.End;
    }

    private static TextChange RemoveItem<T>(SeparatedSyntaxList<T> items, T item)
        where T : SyntaxNode
    {
        var index = items.IndexOf(item);
        return new TextChange(
            index == 0 ? TextSpan.FromBounds(item.SpanStart, items[1].SpanStart) : TextSpan.FromBounds(items[index - 1].Span.End, item.Span.End),
            "");
    }
}
