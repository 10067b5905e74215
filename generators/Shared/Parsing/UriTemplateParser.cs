using System.Text.RegularExpressions;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>
/// Reads a URI template (RFC 6570). Only what can be matched, and not only expanded, is a template here: <c>{a}</c>, <c>{+a}</c>, <c>{/a,b}</c>,
/// <c>{?a,b}</c> and <c>{&amp;a}</c>.
/// </summary>
internal sealed class UriTemplateParser
{
    private const string Operators = "+#./;?&=,!@|";

    private static readonly Regex VariableName = new("^[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*$", RegexOptions.CultureInvariant);

    private readonly List<UriPart> _parts = [];
    private readonly HashSet<string> _names = [];

    private UriTemplateParser()
    {
    }

    public static bool IsTemplate(string uri) => uri.IndexOfAny(['{', '}']) >= 0;

    /// <summary>The parts; none when there is a fault.</summary>
    /// <param name="template">The template.</param>
    /// <param name="fault">Why it cannot be matched, or null.</param>
    public static IReadOnlyList<UriPart> Parse(string template, out string? fault)
    {
        var parser = new UriTemplateParser();
        fault = parser.Read(template);
        return fault is null ? parser._parts : [];
    }

    private string? Read(string template)
    {
        var fault = UriText.FindFault(template.Split('{')[0]);
        for (var i = 0; i < template.Length && fault is null;)
        {
            var end = template.IndexOf('{', i);
            if (end != i)
            {
                end = end < 0 ? template.Length : end;
                fault = AddLiteral(template.Substring(i, end - i));
                i = end;
                continue;
            }

            end = template.IndexOf('}', i);
            fault = end < 0 ? "'{' has no '}'" : AddExpression(template.Substring(i + 1, end - i - 1));
            i = end + 1;
        }

        return fault;
    }

    private string? AddLiteral(string literal) => UriText.FindForbidden(literal) ?? Add(new UriPart(UriPartKind.Literal, literal));

    private string? AddExpression(string expression)
    {
        var hasOperator = expression.Length > 0 && Operators.IndexOf(expression[0]) >= 0;
        UriPartKind? kind = !hasOperator ? UriPartKind.Variable : expression[0] switch
        {
            '+' => UriPartKind.Reserved,
            '/' => UriPartKind.Path,
            '?' or '&' => UriPartKind.Query,
            _ => null,
        };
        if (kind is not { } known)
        {
            return $"'{{{expression}}}' has an operator that URIs are not matched with; there are {{a}}, {{+a}}, {{/a}}, {{?a}} and {{&a}}";
        }

        var names = expression.Substring(hasOperator ? 1 : 0).Split(',');
        return names.Length > 1 && known is UriPartKind.Variable or UriPartKind.Reserved
            ? $"'{{{expression}}}' has several variables; give each its own braces, with a literal between"
            : names.Select(name => AddVariable(known, name)).FirstOrDefault(static fault => fault is not null);
    }

    private string? AddVariable(UriPartKind kind, string name) =>
        !VariableName.IsMatch(name) ? $"'{name}' is no name of a variable, and modifiers (* and :n) cannot be matched"
        : !_names.Add(name) ? $"the variable '{name}' is there twice"
        : Add(new UriPart(kind, name));

    private string? Add(UriPart part)
    {
        var fault = part.Kind == UriPartKind.Reserved && _parts.Exists(static other => other.Kind == UriPartKind.Reserved)
            ? $"'{{+{part.Text}}}' is the second of its kind, and nothing tells which gets what"
            : _parts.Count == 0 ? null : FindFault(_parts[_parts.Count - 1], part);
        _parts.Add(part);
        return fault;
    }

    private static string? FindFault(UriPart last, UriPart part) => (last.Kind, part.Kind) switch
    {
        (UriPartKind.Query, not UriPartKind.Query) => $"'{part.Text}' stands behind the query, which must be last",
        (UriPartKind.Reserved, not UriPartKind.Literal) => $"nothing tells where '{{+{last.Text}}}' ends and '{part.Text}' begins",
        (UriPartKind.Variable or UriPartKind.Path, UriPartKind.Variable or UriPartKind.Reserved) => $"nothing tells where '{last.Text}' ends and '{part.Text}' begins",
        (UriPartKind.Path, UriPartKind.Literal) when "/?&#".IndexOf(part.Text[0]) < 0 =>
            $"nothing tells where '{{/{last.Text}}}' ends and '{part.Text}' begins; write /{{{last.Text}}}",
        _ => null,
    };
}
