namespace McpAttr.Json;

/// <summary>The spelling of a JSON number (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    public static bool IsWellFormed(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'-', ..]) text = text[1..];
        if (text is [(byte)'0', >= (byte)'0' and <= (byte)'9', ..] || !TrySkipDigits(ref text)) return false;
        if (text is [(byte)'.', ..])
        {
            text = text[1..];
            if (!TrySkipDigits(ref text)) return false;
        }

        if (text is [(byte)'e' or (byte)'E', ..])
        {
            text = text[1..];
            if (text is [(byte)'+' or (byte)'-', ..]) text = text[1..];
            if (!TrySkipDigits(ref text)) return false;
        }

        return text.IsEmpty;
    }

    private static bool TrySkipDigits(ref ReadOnlySpan<byte> text)
    {
        int length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length < 0) length = text.Length;
        text = text[length..];
        return length > 0;
    }
}
