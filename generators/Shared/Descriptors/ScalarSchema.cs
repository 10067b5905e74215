using System.Globalization;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>What a profile says of a scalar.</summary>
/// <param name="Type">The JSON Schema type.</param>
/// <param name="Format">The <c>format</c>, or null.</param>
/// <param name="Note">What the description must say because the profile has no keyword for it.</param>
/// <param name="Minimum">The type's own lower bound, which a caller must keep; about a result it says nothing.</param>
/// <param name="Maximum">The type's own upper bound, likewise.</param>
/// <param name="Encoding">The <c>contentEncoding</c>, or null.</param>
internal readonly record struct ScalarSchema(string Type, string? Format = null, string? Note = null, string? Minimum = null, string? Maximum = null, string? Encoding = null)
{
    private const string Duration = "Format: ISO 8601 duration in weeks, days, hours, minutes and seconds, such as PT1H30M.";

    public static ScalarSchema Of(ScalarKind kind, Direction direction, SchemaProfile profile) => kind switch
    {
        ScalarKind.Boolean => new("boolean"),
        ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal => new("number"),
        ScalarKind.Char when !profile.HasLengthsOfStrings => new("string", Note: "A single character."),
        ScalarKind.Guid => Text(profile, "uuid", "Format: UUID."),
        ScalarKind.DateOnly => Text(profile, "date", "Format: YYYY-MM-DD."),

        // The format "time" (RFC 3339) demands an offset, which a TimeOnly does not have.
        ScalarKind.TimeOnly => new("string", Note: "Format: HH:MM:SS."),

        // The formats "uri" and "uri-reference" (RFC 3986) forbid characters that a Uri takes, such as letters beyond ASCII.
        ScalarKind.Uri => new("string", Note: "Format: URI."),

        // The format "duration" (RFC 3339) has neither a sign nor a fraction, and a TimeSpan may be read and written with both.
        ScalarKind.TimeSpan => new("string", Note: Duration),
        ScalarKind.Version => new("string", Note: "Format: version such as 1.2.3."),
        ScalarKind.Bytes when profile.HasContentEncoding => new("string", Encoding: "base64"),
        ScalarKind.Bytes => new("string", Note: "Format: base64."),
        ScalarKind.DateTimeOffset => Text(profile, "date-time", "Format: ISO 8601 date and time."),

        // A DateTime without a zone is written without an offset, which date-time (RFC 3339) would forbid.
        ScalarKind.DateTime when direction == Direction.Output => new("string", Note: "Format: ISO 8601 date and time."),
        ScalarKind.DateTime => Text(profile, "date-time", "Format: ISO 8601 date and time."),
        _ when kind.IsInteger() => direction == Direction.Input ? Integer(kind, profile) : new("integer"),
        _ => new("string"),
    };

    private static ScalarSchema Text(SchemaProfile profile, string format, string note) =>
        profile.HasFormat(format) ? new("string", format) : new("string", Note: note);

    // Bounds of 64 bits are beyond what many clients can hold in a number; the reader checks them all the same.
    private static ScalarSchema Integer(ScalarKind kind, SchemaProfile profile)
    {
        var (minimum, maximum) = IntegerBounds.Of(kind);
        return new(
            "integer",
            Minimum: kind == ScalarKind.Int64 && !profile.HasWideBounds ? null : minimum.ToString(CultureInfo.InvariantCulture),
            Maximum: kind is ScalarKind.Int64 or ScalarKind.UInt64 && !profile.HasWideBounds ? null : maximum.ToString(CultureInfo.InvariantCulture));
    }
}
