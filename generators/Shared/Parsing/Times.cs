using System.Globalization;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[Range]</c> on dates and times, whose bounds are texts.</summary>
internal static class Times
{
    private const string Date = "yyyy-MM-dd";

    private static readonly string[] TimesOfDay = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>A date or a time.</summary>
    public static bool IsTime(ScalarKind kind) => kind is ScalarKind.DateOnly or ScalarKind.TimeOnly or ScalarKind.DateTimeOffset or ScalarKind.DateTime;

    /// <summary>What the attribute allows; null with the reason when it does not fit the type.</summary>
    public static TimeRange? Range(KnownTypes types, ScalarKind kind, AttributeData attribute, out string? fault)
    {
        // One date and time may come with an offset and another without, and then neither is the earlier.
        if (kind == ScalarKind.DateTime)
        {
            fault = "a DateTime with an offset cannot be compared with one without; use DateTimeOffset or DateOnly";
            return null;
        }

        if (attribute.ConstructorArguments is not [{ Value: ITypeSymbol type }, { Value: string minimum }, { Value: string maximum }] || Scalars.KindOf(type, types) != kind)
        {
            fault = $"its bounds must be typeof({kind}) and two texts";
            return null;
        }

        if (attribute.Named("MinimumIsExclusive") is true || attribute.Named("MaximumIsExclusive") is true)
        {
            fault = "a bound of a date or time cannot be excluded";
            return null;
        }

        if (Parse(kind, minimum) is not { } low || Parse(kind, maximum) is not { } high)
        {
            fault = kind switch
            {
                ScalarKind.DateOnly => "its bounds must be spelled yyyy-MM-dd",
                ScalarKind.TimeOnly => "its bounds must be spelled HH:mm or HH:mm:ss",
                _ => "its bounds must be spelled yyyy-MM-ddTHH:mm:ssZ, or with another offset",
            };
            return null;
        }

        fault = low > high ? "its bounds are not in order" : null;
        return fault is null ? new TimeRange(Code(kind, low), Code(kind, high), $"from {Text(kind, low)} to {Text(kind, high)}") : null;
    }

    private static DateTimeOffset? Parse(ScalarKind kind, string text) => kind switch
    {
        ScalarKind.DateOnly => TryParse(text, [Date], DateTimeStyles.AssumeUniversal),
        ScalarKind.TimeOnly => TryParse("2000-01-01 " + text, TimesOfDay, DateTimeStyles.AssumeUniversal),

        // Without an offset the time zone of the compiling machine would decide.
        _ => text.EndsWith("Z", StringComparison.Ordinal) || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T') ? TryParse(text, Moments, DateTimeStyles.None) : null,
    };

    private static DateTimeOffset? TryParse(string text, string[] formats, DateTimeStyles styles) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, styles, out var value) ? value : null;

    private static string Code(ScalarKind kind, DateTimeOffset value) => kind switch
    {
        ScalarKind.DateOnly => $"new global::System.DateOnly({value.Year}, {value.Month}, {value.Day})",
        ScalarKind.TimeOnly => $"new global::System.TimeOnly({value.Hour}, {value.Minute}, {value.Second})",
        _ => $"new global::System.DateTimeOffset({value.Year}, {value.Month}, {value.Day}, {value.Hour}, {value.Minute}, {value.Second}, "
            + (value.Offset == TimeSpan.Zero ? "global::System.TimeSpan.Zero)" : $"new global::System.TimeSpan({value.Offset.Hours}, {value.Offset.Minutes}, 0))"),
    };

    private static string Text(ScalarKind kind, DateTimeOffset value) => kind switch
    {
        ScalarKind.DateOnly => value.ToString(Date, CultureInfo.InvariantCulture),
        ScalarKind.TimeOnly => value.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        _ => value.Offset == TimeSpan.Zero
            ? value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
    };
}
