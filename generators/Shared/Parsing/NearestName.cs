namespace McpAttr.Roslyn.Parsing;

/// <summary>What somebody may have meant.</summary>
internal static class NearestName
{
    /// <summary>The name that is fewest edits away, at most a third of its length; null when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> names) => names
        .Select(other => (Name: other, Distance: Distance(name.ToUpperInvariant(), other.ToUpperInvariant())))
        .Where(found => found.Distance <= Math.Max(1, Math.Max(name.Length, found.Name.Length) / 3))
        .OrderBy(static found => found.Distance)
        .ThenBy(static found => found.Name, StringComparer.Ordinal)
        .Select(static found => found.Name)
        .FirstOrDefault();

    private static int Distance(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 0; i < first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < second.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = Math.Min(Math.Min(above, row[j]) + 1, diagonal + (first[i] == second[j] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[second.Length];
    }
}
