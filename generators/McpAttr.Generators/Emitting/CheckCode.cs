using System.Globalization;
using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>The calls that hold a value against what its attributes demand; each is around the expression that reads the value.</summary>
internal static class CheckCode
{
    public static string Around(string read, TypeShape shape, string reader)
    {
        var constraints = shape.Constraints;
        var kind = (shape as ScalarShape)?.Kind ?? ScalarKind.String;
        if (constraints.Range is { IsMinimumExcluded: true, Minimum: { } minimum })
        {
            read = $"{reader}.CheckAbove({read}, {NumberTypes.Literal(kind, minimum)})";
        }

        if (constraints.Range is { IsMaximumExcluded: true, Maximum: { } maximum })
        {
            read = $"{reader}.CheckBelow({read}, {NumberTypes.Literal(kind, maximum)})";
        }

        if (constraints.TimeRange is { } times)
        {
            var noun = kind == ScalarKind.DateOnly ? "a date " : kind == ScalarKind.TimeOnly ? "a time of day " : "a date and time ";
            read = $"{reader}.CheckRange({read}, {times.Minimum}, {times.Maximum}, {Literal.String(noun + times.Words)})";
        }

        // A string's length is checked where it is read.
        if (constraints.Length is { } length && shape.Counted != Counted.Nothing)
        {
            read = $"{reader}.Check{shape.Counted}<{shape.Type.TrimEnd('?')}>({read}, {Bounds(length)})";
        }

        var type = TypeOf(shape);
        if (constraints.Allowed.Count > 0 && !IsReadAllowed(shape))
        {
            read = $"{reader}.CheckAllowed{type}({read}, {List(constraints.Allowed)})";
        }

        if (constraints.Denied.Count > 0)
        {
            read = $"{reader}.CheckDenied{type}({read}, {List(constraints.Denied)})";
        }

        if (constraints.Format != TextFormat.Any)
        {
            read = $"{reader}.Check{constraints.Format}({read})";
        }

        if (constraints.Pattern is { } pattern)
        {
            read = $"{reader}.CheckPattern({read}, {pattern.Code})";
        }

        return constraints.IsNotBlank ? $"{reader}.CheckNotBlank({read})" : read;
    }

    public static string Bounds(LengthRange length) =>
        $"{length.Minimum.ToString(CultureInfo.InvariantCulture)}, {length.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "int.MaxValue"}";

    /// <summary>A string is read as one of its allowed values, which are there already.</summary>
    public static bool IsReadAllowed(TypeShape shape) => shape is ScalarShape { Kind: ScalarKind.String, Constraints: { Length: null, Allowed.Count: > 0 } };

    public static string List(IEnumerable<ConstantValue> values) => string.Join(", ", values.Select(static value => value.Code).Distinct());

    // The type that is read, which is never null.
    private static string TypeOf(TypeShape shape) => shape switch
    {
        NamedShape named => $"Enum<{named.Id}>",
        ScalarShape { Kind: var kind } when kind.IsNumber() => $"<{NumberTypes.Keyword(kind)}>",
        ScalarShape { Kind: ScalarKind.Boolean } => "<bool>",
        ScalarShape { Kind: ScalarKind.Char } => "<char>",
        _ => "<string>",
    };
}
