using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

// A literal beyond the range of float or double is read as an infinity; one beyond that of decimal is not read.
public ref partial struct McpJsonReader
{
    /// <summary>Reads a number that is finite as a <see cref="float"/>.</summary>
    public float ReadSingle() => ReadSingle(float.MinValue, float.MaxValue, "a number from -3.4e38 to 3.4e38");

    /// <summary>Reads a number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public float ReadSingle(float minimum, float maximum) => ReadSingle(minimum, maximum, null);

    /// <summary>Reads a number that is finite as a <see cref="double"/>.</summary>
    public double ReadDouble() => ReadDouble(double.MinValue, double.MaxValue, "a number from -1.7e308 to 1.7e308");

    /// <summary>Reads a number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public double ReadDouble(double minimum, double maximum) => ReadDouble(minimum, maximum, null);

    /// <summary>Reads a number that fits <see cref="decimal"/>; digits beyond its precision are rounded.</summary>
    public decimal ReadDecimal() => ReadDecimal(decimal.MinValue, decimal.MaxValue, "a number from -7.9e28 to 7.9e28");

    /// <summary>Reads a number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public decimal ReadDecimal(decimal minimum, decimal maximum) => ReadDecimal(minimum, maximum, null);

    private float ReadSingle(float minimum, float maximum, string? range)
    {
        if (IsLenientText)
        {
            return ReadTextSingle(minimum, maximum);
        }

        if (IsNumber())
        {
            if (_json.TryGetSingle(out var value) && float.IsFinite(value) && value >= minimum && value <= maximum)
            {
                return value;
            }

            Fault(JsonFaultKind.OutOfRange, range);
        }

        return 0;
    }

    private double ReadDouble(double minimum, double maximum, string? range)
    {
        if (IsLenientText)
        {
            return ReadTextDouble(minimum, maximum);
        }

        if (IsNumber())
        {
            if (_json.TryGetDouble(out var value) && double.IsFinite(value) && value >= minimum && value <= maximum)
            {
                return value;
            }

            Fault(JsonFaultKind.OutOfRange, range);
        }

        return 0;
    }

    private decimal ReadDecimal(decimal minimum, decimal maximum, string? range)
    {
        if (IsLenientText)
        {
            return ReadTextDecimal(minimum, maximum);
        }

        if (IsNumber())
        {
            if (_json.TryGetDecimal(out var value) && value >= minimum && value <= maximum)
            {
                return value;
            }

            Fault(JsonFaultKind.OutOfRange, range);
        }

        return 0;
    }

    private bool IsNumber()
    {
        if (_json.TokenType == JsonTokenType.Number)
        {
            return true;
        }

        RejectType();
        return false;
    }
}
