namespace McpAttr.Json;

/// <summary>The date and the time of day of ISO 8601, extended format, as RFC 3339 narrows it.</summary>
/// <remarks>The parsers of <see cref="DateOnly"/> and <see cref="TimeOnly"/> would link the culture's date patterns.</remarks>
internal static class Iso8601
{
    /// <summary>Parses <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryParseDigits(text[..4], out var year) || !TryParseDigits(text[5..7], out var month) || !TryParseDigits(text[8..], out var day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Parses <c>HH:mm:ss</c>, with or without a fraction of one to seven digits.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly time)
    {
        time = default;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':'
            || !TryParseDigits(text[..2], out var hour) || !TryParseDigits(text[3..5], out var minute) || !TryParseDigits(text[6..8], out var second)
            || hour > 23 || minute > 59 || second > 59
            || !TryParseFraction(text[8..], out var ticks))
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second).Add(TimeSpan.FromTicks(ticks));
        return true;
    }

    private static bool TryParseFraction(ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.Length is < 2 or > 8 || text[0] != '.' || !TryParseDigits(text[1..], out ticks))
        {
            return false;
        }

        for (var digits = text.Length - 1; digits < 7; digits++)
        {
            ticks *= 10;
        }

        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit((char)character))
            {
                return false;
            }

            value = (value * 10) + (character - '0');
        }

        return true;
    }
}
