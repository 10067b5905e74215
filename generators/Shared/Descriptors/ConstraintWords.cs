using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Says in words what a profile has no keyword for.</summary>
internal static class ConstraintWords
{
    /// <summary>A sentence for each constraint that the schema does not say.</summary>
    public static IEnumerable<string> Of(TypeShape shape, SchemaProfile profile)
    {
        var constraints = shape.Constraints;
        if (constraints.Range is { } range && !profile.HasExclusiveBounds)
        {
            if (range.IsMinimumExcluded)
            {
                yield return $"Above {range.Minimum}.";
            }

            if (range.IsMaximumExcluded)
            {
                yield return $"Below {range.Maximum}.";
            }
        }

        if (constraints.TimeRange is { } times)
        {
            yield return $"F{times.Words.Substring(1)}.";
        }

        if (constraints.Length is { } length && !(shape.Counted == Counted.Nothing ? profile.HasLengthsOfStrings : profile.HasLengths))
        {
            yield return $"Length: {Lengths(length)}.";
        }

        if (constraints.Allowed.Count > 0 && !HasEnum(shape, profile))
        {
            yield return $"One of: {List(constraints.Allowed)}.";
        }

        if (constraints.Denied.Count > 0 && !IsEnum(shape) && !profile.HasNot)
        {
            yield return $"Not: {List(constraints.Denied)}.";
        }

        if (Format(constraints.Format, profile) is { } format)
        {
            yield return format;
        }

        if (constraints.Pattern is { } pattern && (pattern.Schema is null || !profile.HasPattern))
        {
            yield return $"Matches {pattern.Schema ?? pattern.Text}.";
        }

        if (constraints.IsNotBlank)
        {
            yield return "Not blank.";
        }
    }

    /// <summary>The profile lists the allowed values as <c>enum</c>.</summary>
    public static bool HasEnum(TypeShape shape, SchemaProfile profile) =>
        profile.HasEnumOfAnyType || IsEnum(shape) || shape is ScalarShape { Kind: ScalarKind.String or ScalarKind.Char };

    /// <summary>At least so much, at most so much, or both: <c>3 to 20</c>.</summary>
    public static string Lengths(LengthRange length) =>
        length.Maximum is not { } maximum ? $"at least {length.Minimum}"
        : length.Minimum == 0 ? $"at most {maximum}"
        : length.Minimum == maximum ? $"{maximum}"
        : $"{length.Minimum} to {maximum}";

    public static string List(IEnumerable<ConstantValue> values) => string.Join(", ", values.Select(static value => value.Text));

    // An enum is a list of names in every profile, from which the denied ones are left out.
    private static bool IsEnum(TypeShape shape) => shape is NamedShape;

    private static string? Format(TextFormat format, SchemaProfile profile) => format switch
    {
        TextFormat.Email when !profile.HasFormat("email") => "Format: e-mail address.",
        TextFormat.Url when !profile.HasFormat("uri") => "Format: URL that begins with http://, https:// or ftp://.",
        TextFormat.Base64 when !profile.HasContentEncoding => "Format: Base64.",
        _ => null,
    };
}
