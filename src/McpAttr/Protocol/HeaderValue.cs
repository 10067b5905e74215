using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace McpAttr.Protocol;

/// <summary>A header's value against the value in the message that it repeats (2026-07-28, basic/transports/streamable-http, "Value Encoding").</summary>
internal static class HeaderValue
{
    private const string Opening = "=?base64?", Closing = "?=";

    /// <summary>Letters, digits and the two signs of base64. The framework's decoder would skip white space.</summary>
    private static readonly SearchValues<char> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    /// <summary>The header is the text, character by character.</summary>
    public static bool Is(string value, ReadOnlySpan<byte> text) => Ascii.Equals(text, value);

    /// <summary>The header says the text, as it is or encoded.</summary>
    public static bool Says(string value, ReadOnlySpan<byte> text)
    {
        if (!IsEncoded(value)) return Ascii.Equals(text, value) && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');
        return TryDecode(value.AsSpan(Opening.Length..^Closing.Length), out byte[] decoded) && text.SequenceEqual(decoded);
    }

    /// <summary>The header says the value, which is a JSON string, number or boolean. Numbers are compared as such: <c>1.0</c> is <c>1</c>.</summary>
    /// <param name="value">The header's value.</param>
    /// <param name="type">The type of the value in the message.</param>
    /// <param name="token">The value in the message: what a string says, anything else as it is written.</param>
    public static bool Says(string value, JsonTokenType type, ReadOnlySpan<byte> token) => type switch
    {
        JsonTokenType.String => Says(value, token),
        JsonTokenType.True or JsonTokenType.False => Says(value, token),
        JsonTokenType.Number => TryParse(value, out decimal said) && TryParse(Encoding.ASCII.GetString(token), out decimal meant) && said == meant,
        _ => false,
    };

    /// <summary>The markers are case-sensitive; what lacks one of them is a text like any other.</summary>
    private static bool IsEncoded(string value) =>
        value.Length >= Opening.Length + Closing.Length && value.StartsWith(Opening, StringComparison.Ordinal) && value.EndsWith(Closing, StringComparison.Ordinal);

    private static bool TryDecode(ReadOnlySpan<char> encoded, out byte[] decoded)
    {
        decoded = new byte[encoded.Length];
        if (encoded.ContainsAnyExcept(Base64) || !Convert.TryFromBase64Chars(encoded, decoded, out int length)) return false;
        Array.Resize(ref decoded, length);
        return Utf8.IsValid(decoded);
    }

    private static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
}
