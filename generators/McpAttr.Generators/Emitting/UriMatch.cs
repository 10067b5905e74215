using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>The expression that holds a URI, in the reader <c>uri</c>, against a template.</summary>
internal static class UriMatch
{
    public static string Expression(IReadOnlyList<UriPart> parts)
    {
        var tests = new List<string>();
        var last = parts.Count - 1;

        // "x.json.json" is a name and ".json" only when the end is looked at first.
        var trailing = last > 0 && parts[last].Kind == UriPartKind.Literal && Until(parts, last - 1) is not null ? parts[last] : null;
        if (trailing is not null)
        {
            tests.Add($"uri.Trailing({Literal.Utf8(trailing.Text)})");
            parts = [.. parts.Take(last)];
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var until = Until(parts, i) is { } text ? ", " + Literal.Utf8(text) : "";
            tests.Add($"uri.{parts[i].Kind}({Literal.Utf8(parts[i].Text)}{until})");
        }

        tests.Add("uri.End");
        return string.Join(" && ", tests);
    }

    // The literal that ends a variable, unless the variable ends before any slash, question mark or the like anyhow.
    private static string? Until(IReadOnlyList<UriPart> parts, int i)
    {
        if (i + 1 >= parts.Count || parts[i + 1] is not { Kind: UriPartKind.Literal, Text: var literal })
        {
            return null;
        }

        var end = literal.IndexOfAny(['/', '?', '&', '#']);
        return parts[i].Kind switch
        {
            UriPartKind.Reserved => literal,
            UriPartKind.Variable when end != 0 => end < 0 ? literal : literal.Substring(0, end),
            _ => null,
        };
    }
}
