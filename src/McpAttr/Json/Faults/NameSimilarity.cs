namespace McpAttr.Json.Faults;

/// <summary>Tells a misspelled name from another name.</summary>
internal static class NameSimilarity
{
    /// <summary>Names that are longer are not compared.</summary>
    public const int MaxLength = 64;

    /// <summary>What <see cref="Distance"/> gives for two names that have nothing to do with each other.</summary>
    public const int Unrelated = int.MaxValue;

    private const int MaxEdits = 2;

    /// <summary>How many edits make <paramref name="actual"/> from <paramref name="name"/>, if they are few enough to be a slip.</summary>
    /// <remarks>
    /// An edit is a character inserted, deleted or replaced, or two neighbours exchanged. Case does not count; names that differ only in case,
    /// hyphens and underscores are the same. More than two edits, or half as many as <paramref name="actual"/> has characters, are no slip.
    /// </remarks>
    public static int Distance(ReadOnlySpan<char> actual, ReadOnlySpan<char> name)
    {
        if (actual.Length > MaxLength || name.Length > MaxLength)
        {
            return Unrelated;
        }

        Span<char> a = stackalloc char[MaxLength];
        Span<char> b = stackalloc char[MaxLength];
        a = a[..actual.ToLowerInvariant(a)];
        b = b[..name.ToLowerInvariant(b)];
        if (EqualsIgnoringSeparators(a, b))
        {
            return 0;
        }

        if (Math.Abs(a.Length - b.Length) > MaxEdits)
        {
            return Unrelated;
        }

        var edits = Edits(a, b);
        return edits <= MaxEdits && edits * 2 < a.Length ? edits : Unrelated;
    }

    private static bool EqualsIgnoringSeparators(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        while (true)
        {
            a = a.TrimStart("-_");
            b = b.TrimStart("-_");
            if (a.IsEmpty || b.IsEmpty || a[0] != b[0])
            {
                return a.IsEmpty && b.IsEmpty;
            }

            a = a[1..];
            b = b[1..];
        }
    }

    /// <summary>The optimal string alignment distance (Damerau-Levenshtein without edits between exchanged characters).</summary>
    private static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // Three rows of the table: row i holds the distances of a's first i characters to the beginnings of b.
        Span<int> beforeLast = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }
}
