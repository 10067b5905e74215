using System.Security;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes.Migration;

/// <summary>
/// Makes doc comments of <c>[Description]</c>. Where there is a doc comment already, the attribute stays: McpAttr reads it too, and two texts are not ours to choose from.
/// </summary>
internal static class DescriptionMigration
{
    public static IEnumerable<TextChange> Write(MethodDeclarationSyntax method, SemanticModel model, SourceText text, string lineBreak)
    {
        var first = method.GetFirstToken();
        var line = text.Lines.GetLineFromPosition(first.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, first.SpanStart));
        if (!string.IsNullOrWhiteSpace(indent) || HasDocComment(method))
        {
            yield break;
        }

        var described = new List<(AttributeSyntax Attribute, string Element)>();
        Add(described, method.AttributeLists.Where(static list => list.Target is null), model, "<summary>", "</summary>");
        foreach (var parameter in method.ParameterList.Parameters)
        {
            Add(described, parameter.AttributeLists, model, $"<param name=\"{parameter.Identifier.ValueText}\">", "</param>");
        }

        Add(described, method.AttributeLists.Where(static list => list.Target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) is true), model, "<returns>", "</returns>");
        if (described.Count > 0)
        {
            var comment = string.Concat(described.SelectMany(part => part.Element.Split('\n')).Select(written => "/// " + written.TrimEnd('\r') + lineBreak + indent));
            yield return new TextChange(new TextSpan(first.SpanStart, 0), comment);
        }

        foreach (var (attribute, _) in described)
        {
            yield return SourceEdits.Remove(attribute);
        }
    }

    private static void Add(List<(AttributeSyntax, string)> described, IEnumerable<AttributeListSyntax> lists, SemanticModel model, string open, string close)
    {
        foreach (var attribute in lists.SelectMany(static list => list.Attributes))
        {
            if (model.GetSymbolInfo(attribute).Symbol?.ContainingType.ToDisplayString() == KnownTypeNames.DescriptionAttribute
                && attribute.ArgumentList?.Arguments.FirstOrDefault() is { } argument
                && model.GetConstantValue(argument.Expression).Value is string text)
            {
                described.Add((attribute, open + SecurityElement.Escape(text).Replace("&apos;", "'").Replace("&quot;", "\"") + close));
            }
        }
    }

    private static bool HasDocComment(MethodDeclarationSyntax method) => method.GetLeadingTrivia().Any(static trivia =>
        trivia.ToFullString().TrimStart() is var text && (text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal)));
}
