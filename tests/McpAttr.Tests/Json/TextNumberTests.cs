using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

/// <summary>Numbers and truth values that are text on the wire.</summary>
public class TextNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("14", 14)]
    [InlineData("-14", -14)]
    [InlineData("1.0", 1)]
    [InlineData("2e0", 2)]
    [InlineData("1e1", 10)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("\\u0031\\u0034", 14)]
    public void An_integer_is_spelled_as_in_JSON(string text, int value) =>
        Assert.Equal(value, Reading.Value($"\"{text}\"", static (ref McpJsonReader json) => json.ReadTextInt32()));

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x1")]
    [InlineData("1,000")]
    [InlineData("one")]
    [InlineData("1\\n")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("null")]
    [InlineData("\\ud800")]
    public void What_is_no_number_is_a_fault(string text)
    {
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault($"\"{text}\"", static (ref McpJsonReader json) => json.ReadTextInt32()).Kind);
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault($"\"{text}\"", static (ref McpJsonReader json) => json.ReadTextUInt64()).Kind);
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault($"\"{text}\"", static (ref McpJsonReader json) => json.ReadTextSingle()).Kind);
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault($"\"{text}\"", static (ref McpJsonReader json) => json.ReadTextDouble()).Kind);
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault($"\"{text}\"", static (ref McpJsonReader json) => json.ReadTextDecimal()).Kind);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void What_is_no_text_is_a_fault(string json)
    {
        var fault = Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadTextInt32());

        Assert.Equal((JsonFaultKind.WrongType, "a string, as every argument here"), (fault.Kind, fault.Expected));
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadTextBoolean()).Kind);
        Assert.Equal(JsonFaultKind.Null, Reading.Fault("null", static (ref McpJsonReader reader) => reader.ReadTextDouble()).Kind);
    }

    [Fact]
    public void A_fraction_is_no_integer() =>
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault("\"1.5\"", static (ref McpJsonReader json) => json.ReadTextInt64()).Kind);

    [Fact]
    public void Each_integer_type_has_its_range()
    {
        HoldRange(sbyte.MinValue, sbyte.MaxValue, static (ref McpJsonReader json) => json.ReadTextSByte());
        HoldRange(byte.MinValue, byte.MaxValue, static (ref McpJsonReader json) => json.ReadTextByte());
        HoldRange(short.MinValue, short.MaxValue, static (ref McpJsonReader json) => json.ReadTextInt16());
        HoldRange(ushort.MinValue, ushort.MaxValue, static (ref McpJsonReader json) => json.ReadTextUInt16());
        HoldRange(int.MinValue, int.MaxValue, static (ref McpJsonReader json) => json.ReadTextInt32());
        HoldRange(uint.MinValue, uint.MaxValue, static (ref McpJsonReader json) => json.ReadTextUInt32());
        HoldRange(long.MinValue, long.MaxValue, static (ref McpJsonReader json) => json.ReadTextInt64());
        HoldRange(ulong.MinValue, ulong.MaxValue, static (ref McpJsonReader json) => json.ReadTextUInt64());
    }

    [Fact]
    public void Bounds_belong_to_the_range()
    {
        HoldRange((sbyte)3, (sbyte)5, static (ref McpJsonReader json) => json.ReadTextSByte(3, 5));
        HoldRange((byte)3, (byte)5, static (ref McpJsonReader json) => json.ReadTextByte(3, 5));
        HoldRange((short)3, (short)5, static (ref McpJsonReader json) => json.ReadTextInt16(3, 5));
        HoldRange((ushort)3, (ushort)5, static (ref McpJsonReader json) => json.ReadTextUInt16(3, 5));
        HoldRange((int)3, (int)5, static (ref McpJsonReader json) => json.ReadTextInt32(3, 5));
        HoldRange((uint)3, (uint)5, static (ref McpJsonReader json) => json.ReadTextUInt32(3, 5));
        HoldRange((long)3, (long)5, static (ref McpJsonReader json) => json.ReadTextInt64(3, 5));
        HoldRange((ulong)3, (ulong)5, static (ref McpJsonReader json) => json.ReadTextUInt64(3, 5));
    }

    [Fact]
    public void Fractions_are_read_within_their_range()
    {
        Assert.Equal(1.5f, Reading.Value("\"1.5\"", static (ref McpJsonReader json) => json.ReadTextSingle()));
        Assert.Equal(-1.5e300, Reading.Value("\"-15e299\"", static (ref McpJsonReader json) => json.ReadTextDouble()));
        Assert.Equal(0.1m, Reading.Value("\"0.1\"", static (ref McpJsonReader json) => json.ReadTextDecimal()));
        Assert.Equal(2, Reading.Value("\"2\"", static (ref McpJsonReader json) => json.ReadTextDouble(1, 2)));

        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("\"1e39\"", static (ref McpJsonReader json) => json.ReadTextSingle()).Kind);
        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("\"1e309\"", static (ref McpJsonReader json) => json.ReadTextDouble()).Kind);
        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("\"1e29\"", static (ref McpJsonReader json) => json.ReadTextDecimal()).Kind);
        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("\"2.1\"", static (ref McpJsonReader json) => json.ReadTextSingle(1, 2)).Kind);
        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("\"0.9\"", static (ref McpJsonReader json) => json.ReadTextDouble(1, 2)).Kind);
        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("\"2.1\"", static (ref McpJsonReader json) => json.ReadTextDecimal(1, 2)).Kind);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\\u0074rue", true)]
    public void A_truth_value_is_spelled_as_in_JSON(string text, bool value) =>
        Assert.Equal(value, Reading.Value($"\"{text}\"", static (ref McpJsonReader json) => json.ReadTextBoolean()));

    [Theory]
    [InlineData("True")]
    [InlineData("1")]
    [InlineData("")]
    public void What_is_no_truth_value_is_a_fault(string text) =>
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault($"\"{text}\"", static (ref McpJsonReader json) => json.ReadTextBoolean()).Kind);

    private static void HoldRange<T>(T minimum, T maximum, McpJsonRead<T> read)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        Assert.Equal(minimum, Reading.Value($"\"{minimum}\"", read));
        Assert.Equal(maximum, Reading.Value($"\"{maximum}\"", read));
        foreach (var outside in new[] { Int128.CreateChecked(minimum) - 1, Int128.CreateChecked(maximum) + 1 })
        {
            var fault = Reading.Fault($"\"{outside}\"", read);
            Assert.Equal((JsonFaultKind.OutOfRange, $"an integer from {minimum} to {maximum}"), (fault.Kind, fault.Expected));
        }
    }
}
