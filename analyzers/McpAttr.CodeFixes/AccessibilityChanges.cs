using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>The smallest edits of the modifiers, so that comments stay and the edits of two fixes around one type are equal and merge.</summary>
internal static class AccessibilityChanges
{
    private const string Internal = "internal";

    /// <summary>Edits that make a private or protected declaration internal; what is protected stays so too, for derived classes elsewhere.</summary>
    public static IEnumerable<TextChange> ToInternal(MemberDeclarationSyntax declaration)
    {
        var modifiers = declaration.Modifiers.Where(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())).ToList();
        if (modifiers.Count == 0)
        {
            var first = declaration.AttributeLists.Count == 0 ? declaration.GetFirstToken() : declaration.AttributeLists.Last().GetLastToken().GetNextToken();
            yield return new TextChange(new TextSpan(first.SpanStart, 0), Internal + " ");
        }
        else if (modifiers.Count == 1 && modifiers[0].IsKind(SyntaxKind.ProtectedKeyword))
        {
            yield return new TextChange(new TextSpan(modifiers[0].Span.End, 0), " " + Internal);
        }
        else
        {
            yield return new TextChange(modifiers[0].Span, Internal);
            foreach (var other in modifiers.Skip(1))
            {
                yield return new TextChange(TextSpan.FromBounds(other.SpanStart, other.GetNextToken().SpanStart), "");
            }
        }
    }
}
