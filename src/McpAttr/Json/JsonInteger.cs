namespace McpAttr.Json;

/// <summary>The integer that a JSON number stands for, however it is spelled: <c>100</c>, <c>100.0</c> and <c>1e2</c> are the same.</summary>
internal readonly struct JsonInteger
{
    // Longer exponents than any message has digits all mean the same, so that adding digits to one cannot overflow.
    private const long ExponentLimit = 1_000_000_000_000;

    private readonly bool _negative;
    private readonly bool _tooLarge;
    private readonly ulong _magnitude;

    private JsonInteger(bool negative, bool tooLarge, ulong magnitude)
    {
        _negative = negative;
        _tooLarge = tooLarge;
        _magnitude = magnitude;
    }

    /// <summary>Parses a well-formed JSON number in one pass over it.</summary>
    /// <returns>False when the number has a fraction.</returns>
    public static bool TryParse(ReadOnlySpan<byte> literal, out JsonInteger value)
    {
        var negative = literal[0] == (byte)'-';
        var tooLarge = false;
        var magnitude = 0UL;

        // Zeros count only when a digit follows them: 1.500 is 15 times 10 to the power of -1.
        long power = 0;
        long zeros = 0;
        var fraction = false;

        for (var i = negative ? 1 : 0; i < literal.Length; i++)
        {
            switch (literal[i])
            {
                case (byte)'.':
                    fraction = true;
                    continue;
                case (byte)'e' or (byte)'E':
                    power += ParseExponent(literal[(i + 1)..]);
                    i = literal.Length;
                    continue;
                case (byte)'0':
                    zeros++;
                    break;
                case var digit:
                    tooLarge = tooLarge || !TryAppend(ref magnitude, zeros, digit - (uint)'0');
                    zeros = 0;
                    break;
            }

            power -= fraction ? 1 : 0;
        }

        power += zeros;
        if (magnitude == 0 && !tooLarge)
        {
            value = default;
            return true;
        }

        tooLarge = tooLarge || (power > 0 && !TryAppend(ref magnitude, power - 1, 0));
        value = new JsonInteger(negative, tooLarge, magnitude);
        return power >= 0;
    }

    public bool TryGetInt64(out long value)
    {
        value = _negative ? (long)(0 - _magnitude) : (long)_magnitude;
        return !_tooLarge && _magnitude <= (_negative ? 1UL << 63 : long.MaxValue);
    }

    public bool TryGetUInt64(out ulong value)
    {
        value = _magnitude;
        return !_tooLarge && !_negative;
    }

    private static bool TryAppend(ref ulong magnitude, long zeros, uint digit)
    {
        for (; zeros > 0 && magnitude != 0; zeros--)
        {
            if (magnitude > ulong.MaxValue / 10)
            {
                return false;
            }

            magnitude *= 10;
        }

        if (magnitude > (ulong.MaxValue - digit) / 10)
        {
            return false;
        }

        magnitude = (magnitude * 10) + digit;
        return true;
    }

    private static long ParseExponent(ReadOnlySpan<byte> digits)
    {
        var negative = digits[0] == (byte)'-';
        long exponent = 0;
        foreach (var digit in digits[(digits[0] is (byte)'-' or (byte)'+' ? 1 : 0)..])
        {
            exponent = Math.Min((exponent * 10) + (digit - '0'), ExponentLimit);
        }

        return negative ? -exponent : exponent;
    }
}
