using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace McpAttr.Protocol;

/// <summary>
/// Escapes what JSON must have escaped, and the three line ends beyond ASCII, at which some readers of lines break. The framework's most relaxed encoder still escapes everything beyond the basic plane,
/// so that an emoji in a result costs a model twelve characters.
/// </summary>
internal sealed class MinimalEncoder : JavaScriptEncoder
{
    private const int LongestEscape = 6;

    private const char NextLine = '\u0085', LineSeparator = '\u2028', ParagraphSeparator = '\u2029';

    // With the bytes that the three line ends begin with.
    private static readonly SearchValues<byte> Suspects = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
        (byte)'"', (byte)'\\', 0xC2, 0xE2,
    ]);

    public static readonly MinimalEncoder Instance = new();

    public override int MaxOutputCharactersPerInputCharacter => LongestEscape;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\' or NextLine or LineSeparator or ParagraphSeparator;

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        for (int start = 0; utf8Text[start..].IndexOfAny(Suspects) is var found and >= 0; start += found + 1)
        {
            var rest = utf8Text[(start + found)..];
            if (rest[0] < 0x80 || rest.StartsWith("\u0085"u8) || rest.StartsWith("\u2028"u8) || rest.StartsWith("\u2029"u8)) return start + found;
        }

        return -1;
    }

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (int i = 0; i < textLength; i++)
        {
            if (char.IsSurrogate(text[i]) ? !IsPair(text, textLength, ref i) : WillEncode(text[i])) return i;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        string escape = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            < ' ' or NextLine or LineSeparator or ParagraphSeparator => $"\\u{unicodeScalar:x4}",
            _ => new Rune(unicodeScalar).ToString(),
        };
        return Write(escape, new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);
    }

    private static bool Write(string escape, Span<char> buffer, out int written)
    {
        bool fits = escape.TryCopyTo(buffer);
        written = fits ? escape.Length : 0;
        return fits;
    }

    private static unsafe bool IsPair(char* text, int length, ref int i)
    {
        if (i + 1 >= length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
        i++;
        return true;
    }
}
