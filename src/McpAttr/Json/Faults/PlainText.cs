using System.Globalization;
using System.Text;

namespace McpAttr.Json.Faults;

/// <summary>Foreign text inside a message: on one line, and not longer than a reader needs to recognise it.</summary>
internal static class PlainText
{
    /// <summary>The most UTF-16 code units that are shown of a value or a name.</summary>
    public const int MaxLength = 80;

    /// <summary>Appends UTF-8 with control characters escaped; text that is too long is cut between two characters and ends in <c>…</c>.</summary>
    public static void AppendCut(StringBuilder text, ReadOnlySpan<byte> utf8)
    {
        var start = text.Length;
        var cut = start;
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out var rune, out var length);
            utf8 = utf8[length..];
            if (Rune.IsControl(rune))
            {
                Append(text, (char)rune.Value);
            }
            else
            {
                text.Append(rune.ToString());
            }

            if (text.Length - start > MaxLength)
            {
                text.Length = cut;
                text.Append('…');
                return;
            }

            if (text.Length - start < MaxLength)
            {
                cut = text.Length;
            }
        }
    }

    /// <summary>Appends a character, escaped as in JSON if it is a control character.</summary>
    public static void Append(StringBuilder text, char character)
    {
        if (char.IsControl(character))
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }
        else
        {
            text.Append(character);
        }
    }
}
