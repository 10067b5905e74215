namespace McpAttr.Calls;

/// <summary>The part of RFC 3986 that a server needs. <see cref="Uri"/> would normalise, and be linked into every native server.</summary>
internal static class UriSyntax
{
    /// <summary>
    /// A scheme, a colon, and no character that a URI cannot have. Letters beyond ASCII are let through: people write them, and they mean
    /// their percent-encoding (RFC 3987).
    /// </summary>
    public static bool IsAbsolute(ReadOnlySpan<byte> uri)
    {
        int colon = uri.IndexOf((byte)':');
        if (colon <= 0 || !char.IsAsciiLetter((char)uri[0])) return false;
        foreach (byte character in uri[1..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && !"+-."u8.Contains(character)) return false;
        }

        foreach (byte character in uri)
        {
            if (character is <= (byte)' ' or 0x7F || "\"<>\\^`{|}"u8.Contains(character)) return false;
        }

        return true;
    }

    /// <summary>Replaces each %XX by its byte.</summary>
    /// <param name="encoded">The encoded text.</param>
    /// <param name="decoded">Room for as many bytes as <paramref name="encoded"/> has.</param>
    /// <param name="length">How many bytes were written.</param>
    /// <returns>False when a percent sign is not followed by two hexadecimal digits.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, Span<byte> decoded, out int length)
    {
        length = 0;
        for (int i = 0; i < encoded.Length; i++)
        {
            byte value = encoded[i];
            if (value == '%')
            {
                if (i + 2 >= encoded.Length || !char.IsAsciiHexDigit((char)encoded[i + 1]) || !char.IsAsciiHexDigit((char)encoded[i + 2])) return false;
                value = (byte)((FromHex(encoded[i + 1]) << 4) | FromHex(encoded[i + 2]));
                i += 2;
            }

            decoded[length++] = value;
        }

        return true;
    }

    private static int FromHex(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
