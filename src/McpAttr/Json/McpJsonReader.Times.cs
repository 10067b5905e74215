using McpAttr.Json.Faults;

namespace McpAttr.Json;

// Dates and times are spelled as in RFC 3339, section 5.6, and the extended profile of ISO 8601-1:2019 that System.Text.Json reads.
public ref partial struct McpJsonReader
{
    // The longest time has 16 characters, each of which may be an escape of six bytes.
    private const int LongestTime = 16 * 6;

    private const string DateAndTime = "a date and time such as 2026-01-31T12:00:00Z";

    /// <summary>Reads a string that is a date, with or without a time and an offset.</summary>
    public DateTime ReadDateTime()
    {
        if (IsText(DateAndTime))
        {
            if (_json.TryGetDateTime(out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, DateAndTime);
        }

        return default;
    }

    /// <summary>Reads a string that is a date, with or without a time and an offset; without one, the offset is that of the local time zone.</summary>
    public DateTimeOffset ReadDateTimeOffset()
    {
        if (IsText(DateAndTime))
        {
            if (_json.TryGetDateTimeOffset(out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, DateAndTime);
        }

        return default;
    }

    /// <summary>Reads a string that is a date, <c>yyyy-MM-dd</c>.</summary>
    public DateOnly ReadDateOnly()
    {
        const string Expected = "a date such as 2026-01-31";
        if (IsText(Expected))
        {
            if (Iso8601.TryParseDate(ShortText(stackalloc byte[LongestTime]), out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, Expected);
        }

        return default;
    }

    /// <summary>Reads a string that is a time of day, <c>HH:mm:ss</c> with up to seven digits of a second's fraction.</summary>
    public TimeOnly ReadTimeOnly()
    {
        const string Expected = "a time of day such as 14:30:00";
        if (IsText(Expected))
        {
            if (Iso8601.TryParseTime(ShortText(stackalloc byte[LongestTime]), out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, Expected);
        }

        return default;
    }

    /// <summary>Reads a string that is a duration of ISO 8601 in weeks, days, hours, minutes and seconds, such as <c>P1DT2H30M</c> or <c>PT0.5S</c>.</summary>
    /// <remarks>Years and months are refused, because nobody knows how long they are. A sign stands before the <c>P</c>.</remarks>
    public TimeSpan ReadTimeSpan()
    {
        const string Expected = "a duration such as PT1H30M, without years and months";
        if (IsText(Expected))
        {
            if (IsoDuration.TryParse(ShortText(stackalloc byte[IsoDuration.Longest]), out var value))
            {
                return value;
            }

            Fault(JsonFaultKind.Invalid, Expected);
        }

        return default;
    }

    /// <summary>The current string without escapes; empty when it is longer than <paramref name="buffer"/>.</summary>
    private readonly ReadOnlySpan<byte> ShortText(Span<byte> buffer) =>
        _json.ValueSpan.Length <= buffer.Length ? buffer[.._json.CopyString(buffer)] : default;
}
