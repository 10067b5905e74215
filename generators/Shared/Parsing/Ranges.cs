using System.Globalization;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[Range]</c> on numbers.</summary>
internal static class Ranges
{
    // Beyond it a double does not convert to decimal, and no integer reaches so far.
    private const double DecimalLimit = 7.9e28;

    /// <summary>The shape within the range; null when the attribute does not fit the type.</summary>
    public static TypeShape? Apply(TypeShape shape, AttributeData attribute)
    {
        // The constructor (Type, string, string) converts at run time, by the culture of the moment.
        if (shape is not ScalarShape { Kind: var kind } scalar || !kind.IsNumber()
            || attribute.ConstructorArguments is not [{ Value: int or double } minimum, { Value: int or double } maximum])
        {
            return null;
        }

        var low = Convert.ToDouble(minimum.Value, CultureInfo.InvariantCulture);
        var high = Convert.ToDouble(maximum.Value, CultureInfo.InvariantCulture);
        var isLowExcluded = attribute.Named("MinimumIsExclusive") is true;
        var isHighExcluded = attribute.Named("MaximumIsExclusive") is true;
        if (double.IsNaN(low) || double.IsNaN(high) || low > high)
        {
            return null;
        }

        if (kind.IsInteger())
        {
            return IntegerRange(kind, low, isLowExcluded, high, isHighExcluded) is { } range ? scalar with { Range = range } : null;
        }

        var limit = kind switch
        {
            ScalarKind.Single => float.MaxValue,
            ScalarKind.Decimal => DecimalLimit,
            _ => double.MaxValue,
        };
        return isLowExcluded || isHighExcluded || low >= limit || high <= -limit
            ? null
            : scalar with { Range = new NumberRange(Text(low, limit), Text(high, limit)) };
    }

    private static NumberRange? IntegerRange(ScalarKind kind, double low, bool isLowExcluded, double high, bool isHighExcluded)
    {
        var (minimum, maximum) = IntegerBounds.Of(kind);
        var first = low <= -DecimalLimit ? minimum : low >= DecimalLimit ? decimal.MaxValue : Math.Ceiling((decimal)low);
        var last = high >= DecimalLimit ? maximum : high <= -DecimalLimit ? decimal.MinValue : Math.Floor((decimal)high);
        if (isLowExcluded && Math.Abs(low) < DecimalLimit && first == (decimal)low)
        {
            first++;
        }

        if (isHighExcluded && Math.Abs(high) < DecimalLimit && last == (decimal)high)
        {
            last--;
        }

        return first > last || first > maximum || last < minimum
            ? null
            : new NumberRange(first <= minimum ? null : Text(first), last >= maximum ? null : Text(last));
    }

    private static string? Text(double bound, double limit) =>
        Math.Abs(bound) >= limit ? null : bound.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(decimal bound) => bound.ToString("0", CultureInfo.InvariantCulture);
}
