using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.TestKit;

/// <summary>A source without its marks, and what they expect: <c>{|MCPA0002:Name|}</c>.</summary>
internal sealed record MarkedSource(string Source, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    public static MarkedSource Parse(string marked)
    {
        var source = new StringBuilder();
        var expected = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|", StringComparison.Ordinal))
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], source.Length));
                i = colon;
            }
            else if (marked.AsSpan(i).StartsWith("|}", StringComparison.Ordinal))
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        Assert.Empty(open);
        return new MarkedSource(source.ToString(), expected);
    }

    /// <summary>Puts the marks of <paramref name="found"/>, none of which overlaps another, into <paramref name="source"/>.</summary>
    public static string Write(string source, IEnumerable<(string Id, TextSpan Span)> found)
    {
        var marked = new StringBuilder(source);
        foreach (var (id, span) in found.OrderByDescending(static finding => finding.Span.Start))
        {
            marked.Insert(span.End, "|}").Insert(span.Start, $"{{|{id}:");
        }

        return marked.ToString();
    }
}
