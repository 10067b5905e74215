using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes.Tests;

/// <summary>A source in which <c>{|MCPA0002:GetForecast|}</c> marks the text that a diagnostic stands at.</summary>
internal sealed partial record Markup(string Source, IReadOnlyList<(string Id, TextSpan Span)> Diagnostics)
{
    public static Markup Parse(string marked)
    {
        var source = new StringBuilder();
        var diagnostics = new List<(string, TextSpan)>();
        var end = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            source.Append(marked, end, mark.Index - end);
            diagnostics.Add((mark.Groups["id"].Value, new TextSpan(source.Length, mark.Groups["text"].Length)));
            source.Append(mark.Groups["text"].Value);
            end = mark.Index + mark.Length;
        }

        return new Markup(source.Append(marked, end, marked.Length - end).ToString(), diagnostics);
    }

    /// <summary>Marks <paramref name="diagnostics"/>, none of which overlaps another, in <paramref name="source"/>.</summary>
    public static string Write(string source, IEnumerable<(string Id, TextSpan Span)> diagnostics)
    {
        var marked = new StringBuilder(source);
        foreach (var (id, span) in diagnostics.OrderByDescending(static diagnostic => diagnostic.Span.Start))
        {
            marked.Insert(span.End, "|}").Insert(span.Start, $"{{|{id}:");
        }

        return marked.ToString();
    }

    [GeneratedRegex(@"\{\|(?<id>MCPA[0-9]{4}):(?<text>.*?)\|\}")]
    private static partial Regex Mark();
}
