using System.Text.Json;

namespace McpAttr.Json;

/// <summary>
/// Looks for an object with two members of one name in a value that nobody looks into. Readers differ in which of them counts, so what one program has checked
/// another one may read otherwise (RFC 8259, section 4).
/// </summary>
internal static class RepeatedNames
{
    // More names than these are not compared with each other but looked up.
    private const int Few = 64;
    private const int Kept = 256;

    /// <param name="value">A reader that stands on the value.</param>
    /// <param name="utf8">What it reads.</param>
    /// <returns>Where the second member's value starts; -1 when there is none.</returns>
    public static int Find(Utf8JsonReader value, ReadOnlySpan<byte> utf8)
    {
        if (value.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return -1;
        }

        // Where the names of the objects around the place start; before those of each object, where those of the one around it begin.
        Span<int> names = stackalloc int[Kept];
        int depth = value.CurrentDepth;
        int first = 0;
        int count = 0;
        var start = value;
        do
        {
            if (count == Kept || count - first > Few)
            {
                return FindAmongMany(start, utf8);
            }

            switch (value.TokenType)
            {
                case JsonTokenType.StartObject:
                    names[count++] = first;
                    first = count;
                    break;
                case JsonTokenType.EndObject:
                    count = first - 1;
                    first = names[count];
                    break;
                case JsonTokenType.PropertyName:
                    int name = (int)value.TokenStartIndex;
                    if (IsAmong(names[first..count], name, utf8))
                    {
                        value.Read();
                        return (int)value.TokenStartIndex;
                    }

                    names[count++] = name;
                    break;
            }
        }
        while (value.Read() && value.CurrentDepth > depth);
        return -1;
    }

    private static bool IsAmong(ReadOnlySpan<int> names, int name, ReadOnlySpan<byte> utf8)
    {
        var spelled = JsonText.StringAt(utf8, name);
        bool isEscaped = spelled.Contains((byte)'\\');
        foreach (int other in names)
        {
            var otherSpelled = JsonText.StringAt(utf8, other);
            if (spelled.SequenceEqual(otherSpelled)
                || ((isEscaped || otherSpelled.Contains((byte)'\\')) && JsonText.Decode(spelled) == JsonText.Decode(otherSpelled)))
            {
                return true;
            }
        }

        return false;
    }

    private static int FindAmongMany(Utf8JsonReader value, ReadOnlySpan<byte> utf8)
    {
        int depth = value.CurrentDepth;
        var around = new Stack<HashSet<string>>();
        do
        {
            if (value.TokenType == JsonTokenType.StartObject)
            {
                around.Push([]);
            }
            else if (value.TokenType == JsonTokenType.EndObject)
            {
                around.Pop();
            }
            else if (value.TokenType == JsonTokenType.PropertyName && !around.Peek().Add(JsonText.Decode(JsonText.StringAt(utf8, (int)value.TokenStartIndex))))
            {
                value.Read();
                return (int)value.TokenStartIndex;
            }
        }
        while (value.Read() && value.CurrentDepth > depth);
        return -1;
    }
}
