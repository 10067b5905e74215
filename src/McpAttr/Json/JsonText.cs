using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace McpAttr.Json;

/// <summary>JSON strings as they stand in a message.</summary>
internal static class JsonText
{
    /// <summary>The string token, quotes included, that starts at <paramref name="offset"/>.</summary>
    public static ReadOnlySpan<byte> StringAt(ReadOnlySpan<byte> json, int offset)
    {
        var end = offset + 1;
        while (json[end] != '"')
        {
            end += json[end] == '\\' ? 2 : 1;
        }

        return json[offset..(end + 1)];
    }

    /// <summary>The text of a string token; a token whose text is not Unicode is given as it is spelled.</summary>
    public static string Decode(ReadOnlySpan<byte> token)
    {
        var inside = token[1..^1];
        if (HasLoneSurrogate(inside))
        {
            return Encoding.UTF8.GetString(inside);
        }

        var json = new Utf8JsonReader(token);
        json.Read();
        return json.GetString()!;
    }

    /// <summary>Copies the text of a string token without an allocation; false when it may not fit, or is not Unicode.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> token, Span<char> text, out int length)
    {
        length = 0;
        if (token.Length - 2 > text.Length || HasLoneSurrogate(token[1..^1]))
        {
            return false;
        }

        var json = new Utf8JsonReader(token);
        json.Read();
        length = json.CopyString(text);
        return true;
    }

    /// <summary>An escape names half of a surrogate pair and the other half is not beside it, so that the text is not Unicode.</summary>
    /// <param name="escaped">The inside of a string token.</param>
    public static bool HasLoneSurrogate(ReadOnlySpan<byte> escaped)
    {
        for (int start; (start = escaped.IndexOf((byte)'\\')) >= 0;)
        {
            escaped = escaped[start..];
            var unit = CodeUnit(escaped);
            if (!char.IsSurrogate(unit))
            {
                escaped = escaped[2..];
                continue;
            }

            if (!char.IsHighSurrogate(unit) || !char.IsLowSurrogate(CodeUnit(escaped[6..])))
            {
                return true;
            }

            escaped = escaped[12..];
        }

        return false;
    }

    /// <summary>The number of code points of a text that is Unicode.</summary>
    public static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            count -= char.IsLowSurrogate(unit) ? 1 : 0;
        }

        return count;
    }

    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        escape.StartsWith("\\u"u8) && Utf8Parser.TryParse(escape[2..6], out ushort unit, out _, 'x') ? (char)unit : '\0';
}
