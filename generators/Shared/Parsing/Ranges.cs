using System.Globalization;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[Range]</c> on numbers.</summary>
internal static class Ranges
{
    // Beyond it a double does not convert to decimal, and no integer reaches so far.
    private const double DecimalLimit = 7.9e28;

    private const string NotInOrder = "no value of the type lies between its bounds";

    /// <summary>What the attribute allows; null with the reason when it does not fit the type.</summary>
    public static NumberRange? Of(TypeShape shape, AttributeData attribute, out string? fault)
    {
        fault = null;
        if (shape is not ScalarShape { Kind: var kind } || !kind.IsNumber())
        {
            fault = "only numbers, dates and times have a range";
            return null;
        }

        var isLowExcluded = attribute.Named("MinimumIsExclusive") is true;
        var isHighExcluded = attribute.Named("MaximumIsExclusive") is true;
        NumberRange? range;
        switch (attribute.ConstructorArguments)
        {
            case [{ Value: int or double } minimum, { Value: int or double } maximum]:
                var low = Convert.ToDouble(minimum.Value, CultureInfo.InvariantCulture);
                var high = Convert.ToDouble(maximum.Value, CultureInfo.InvariantCulture);
                range = double.IsNaN(low) || double.IsNaN(high) ? null
                    : kind.IsInteger() ? Integers(kind, Clamp(low), isLowExcluded, Clamp(high), isHighExcluded)
                    : Fractions(kind, low, isLowExcluded, high, isHighExcluded);
                break;

            // At run time the culture of the moment reads the bounds; here they are read as they are written in C#, always.
            case [{ Value: ITypeSymbol type }, { Value: string minimum }, { Value: string maximum }]:
                if (type.SpecialType.ToString() != "System_" + kind)
                {
                    fault = $"its bounds are of the type '{type.ShortName()}'";
                    return null;
                }

                if (!TryParse(minimum, out var first) || !TryParse(maximum, out var last))
                {
                    fault = "its bounds are no numbers as C# spells them";
                    return null;
                }

                range = kind.IsInteger() ? Integers(kind, first, isLowExcluded, last, isHighExcluded)
                    : first > last || (first == last && (isLowExcluded || isHighExcluded)) ? null
                    : new NumberRange(Text(first), Text(last)) { IsMinimumExcluded = isLowExcluded, IsMaximumExcluded = isHighExcluded };
                break;
            default:
                fault = "its bounds are not there";
                return null;
        }

        fault = range is null ? NotInOrder : null;
        return range;
    }

    private static NumberRange? Fractions(ScalarKind kind, double low, bool isLowExcluded, double high, bool isHighExcluded)
    {
        var limit = kind switch
        {
            ScalarKind.Single => float.MaxValue,
            ScalarKind.Decimal => DecimalLimit,
            _ => double.MaxValue,
        };
        if (low > high || (low == high && (isLowExcluded || isHighExcluded)) || low >= limit || high <= -limit)
        {
            return null;
        }

        var (minimum, maximum) = (Text(low, limit), Text(high, limit));
        return new NumberRange(minimum, maximum)
        {
            IsMinimumExcluded = isLowExcluded && minimum is not null,
            IsMaximumExcluded = isHighExcluded && maximum is not null,
        };
    }

    private static NumberRange? Integers(ScalarKind kind, decimal low, bool isLowExcluded, decimal high, bool isHighExcluded)
    {
        var (minimum, maximum) = IntegerBounds.Of(kind);
        var first = Math.Ceiling(low);
        var last = Math.Floor(high);
        if (isLowExcluded && first == low && low > decimal.MinValue)
        {
            first = first == decimal.MaxValue ? first : first + 1;
        }

        if (isHighExcluded && last == high && high < decimal.MaxValue)
        {
            last = last == decimal.MinValue ? last : last - 1;
        }

        return first > last || first > maximum || last < minimum
            ? null
            : new NumberRange(first <= minimum ? null : Text(first), last >= maximum ? null : Text(last));
    }

    private static decimal Clamp(double bound) =>
        bound <= -DecimalLimit ? decimal.MinValue : bound >= DecimalLimit ? decimal.MaxValue : (decimal)bound;

    private static bool TryParse(string text, out decimal number) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string? Text(double bound, double limit) =>
        Math.Abs(bound) >= limit ? null : bound.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(decimal bound) => bound.ToString(CultureInfo.InvariantCulture);
}
