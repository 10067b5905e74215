using System.Buffers;
using System.Buffers.Text;

namespace McpAttr.Json;

/// <summary>
/// The durations of ISO 8601 that have a length of their own: weeks, days, hours, minutes and seconds, in this order, each at most once. Only the
/// seconds have a fraction, of up to seven digits. A duration below zero has a sign before the <c>P</c> (ISO 8601-2).
/// </summary>
internal static class IsoDuration
{
    /// <summary>No text that is longer is read.</summary>
    public const int Longest = 256;

    /// <summary>No text that is longer is written.</summary>
    public const int LongestWritten = 32;

    private const int Hours = 2;
    private const int Seconds = 4;
    private const int FractionDigits = 7;

    private static ReadOnlySpan<byte> Units => "WDHMS"u8;

    /// <summary>Parses the whole text.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text is [(byte)'-', ..];
        text = isNegative ? text[1..] : text;
        if (text is not [(byte)'P', _, ..])
        {
            return false;
        }

        // The shortest duration has no counterpart above zero, so the sum is kept below.
        var sum = 0L;
        var next = 0;
        var isTime = false;
        for (text = text[1..]; !text.IsEmpty;)
        {
            if (text[0] == 'T')
            {
                text = text[1..];
                if (isTime || text.IsEmpty)
                {
                    return false;
                }

                isTime = true;
                next = Hours;
            }

            if (!TryParsePart(ref text, out var unit, out var ticks) || unit < next || (unit >= Hours) != isTime || sum < long.MinValue + ticks)
            {
                return false;
            }

            sum -= ticks;
            next = unit + 1;
        }

        if (!isNegative && sum == long.MinValue)
        {
            return false;
        }

        value = new TimeSpan(isNegative ? sum : -sum);
        return true;
    }

    /// <summary>Writes days, hours, minutes and seconds, those that are not 0; <c>PT0S</c> for no time at all.</summary>
    /// <returns>The length.</returns>
    public static int Format(TimeSpan value, Span<byte> text)
    {
        // The shortest duration has no counterpart above zero; as an unsigned number it has.
        var rest = value.Ticks < 0 ? unchecked(0 - (ulong)value.Ticks) : (ulong)value.Ticks;
        var length = 0;
        if (value.Ticks < 0)
        {
            text[length++] = (byte)'-';
        }

        text[length++] = (byte)'P';
        for (var unit = 1; unit < Units.Length; unit++)
        {
            var (count, remainder) = Math.DivRem(rest, (ulong)TicksOf(unit));
            var hasFraction = unit == Seconds && remainder > 0;
            if (unit == Hours && (rest > 0 || value.Ticks == 0))
            {
                text[length++] = (byte)'T';
            }

            rest = remainder;
            if (count == 0 && !hasFraction && (unit < Seconds || value.Ticks != 0))
            {
                continue;
            }

            Utf8Formatter.TryFormat(count, text[length..], out var written);
            length += written;
            if (hasFraction)
            {
                length += FormatFraction(remainder, text[length..]);
            }

            text[length++] = Units[unit];
        }

        return length;
    }

    private static long TicksOf(int unit) => unit switch
    {
        0 => 7 * TimeSpan.TicksPerDay,
        1 => TimeSpan.TicksPerDay,
        Hours => TimeSpan.TicksPerHour,
        Seconds => TimeSpan.TicksPerSecond,
        _ => TimeSpan.TicksPerMinute,
    };

    private static int FormatFraction(ulong ticks, Span<byte> text)
    {
        text[0] = (byte)'.';
        Utf8Formatter.TryFormat(ticks, text[1..], out var length, new StandardFormat('D', FractionDigits));
        return text[..(length + 1)].TrimEnd((byte)'0').Length;
    }

    private static bool TryParsePart(ref ReadOnlySpan<byte> text, out int unit, out long ticks)
    {
        ticks = 0;
        unit = -1;
        if (!Utf8Parser.TryParse(text, out ulong count, out var length) || !char.IsAsciiDigit((char)text[0]))
        {
            return false;
        }

        text = text[length..];
        var fraction = 0L;
        var hasFraction = text is [(byte)'.', ..];
        if (hasFraction && !TryParseFraction(ref text, out fraction))
        {
            return false;
        }

        unit = text.IsEmpty ? -1 : Units.IndexOf(text[0]);
        if (unit < 0 || (hasFraction && unit != Seconds) || count > (ulong)((long.MaxValue - fraction) / TicksOf(unit)))
        {
            return false;
        }

        text = text[1..];
        ticks = ((long)count * TicksOf(unit)) + fraction;
        return true;
    }

    private static bool TryParseFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var digits = 0;
        for (text = text[1..]; !text.IsEmpty && char.IsAsciiDigit((char)text[0]); text = text[1..])
        {
            ticks = (ticks * 10) + (text[0] - '0');
            if (++digits > FractionDigits)
            {
                return false;
            }
        }

        for (var missing = digits; missing < FractionDigits; missing++)
        {
            ticks *= 10;
        }

        return digits > 0;
    }
}
