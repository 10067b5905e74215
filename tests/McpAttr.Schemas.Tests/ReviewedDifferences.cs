using System.Text;

namespace McpAttr.Schemas.Tests;

/// <summary>
/// The file of the differences that somebody has looked at: sections of a heading, the reason why ours is right, and a line for each kind, with an example behind it.
/// </summary>
internal sealed class ReviewedDifferences
{
    public const string NotReviewed = "## Not reviewed";

    private const string Separator = " | ";

    private readonly List<string> _lines;

    private ReviewedDifferences(IEnumerable<string> lines) => _lines = [.. lines];

    /// <summary>The kinds that the file lists.</summary>
    public IEnumerable<string> Kinds => _lines.Where(IsKind).Select(KindOf);

    public IEnumerable<string> Lines => _lines;

    /// <summary>Headings without a reason, or without anything that they are the reason of.</summary>
    public IEnumerable<string> EmptySections =>
        string.Join('\n', _lines).Split("\n## ").Skip(1).Select(static section => section.Split('\n'))
            .Where(static section => !section.Skip(1).Any(IsKind) || !section.Skip(1).Any(static line => line.Length > 0 && !IsKind(line)))
            .Select(static section => section[0]);

    public static ReviewedDifferences Parse(string text) => new(text.TrimEnd('\n').Split('\n'));

    /// <summary>The same file with the examples that were found, without what was not, and what is new at its end.</summary>
    public ReviewedDifferences With(IReadOnlyDictionary<string, string> examples)
    {
        var known = Kinds.ToHashSet();
        var added = examples.Where(example => !known.Contains(example.Key)).Select(static example => Line(example.Key, example.Value)).ToList();
        return new ReviewedDifferences(
        [
            .. _lines.Where(line => !IsKind(line) || examples.ContainsKey(KindOf(line))).Select(line => IsKind(line) ? Line(KindOf(line), examples[KindOf(line)]) : line),
            .. added.Count == 0 ? [] : (string[])["", NotReviewed, "", .. added],
        ]);
    }

    public override string ToString() => new StringBuilder().AppendJoin('\n', _lines).Append('\n').ToString();

    private static string Line(string kind, string example) => $"    {kind}{Separator}{example}";

    private static bool IsKind(string line) => line.StartsWith("    ", StringComparison.Ordinal);

    private static string KindOf(string line) => line.Trim().Split(Separator)[0];
}
