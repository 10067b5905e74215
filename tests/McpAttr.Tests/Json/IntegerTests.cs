using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class IntegerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("42", 42)]
    [InlineData("-42", -42)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("1.0", 1)]
    [InlineData("-7.000", -7)]
    [InlineData("0.0", 0)]
    [InlineData("2e0", 2)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("1.5e1", 15)]
    [InlineData("1200e-2", 12)]
    [InlineData("100.50e1", 1005)]
    [InlineData("0.00012e5", 12)]
    [InlineData("0e999999999999999999999", 0)]
    [InlineData("0e-999999999999999999999", 0)]
    [InlineData("0.000e-5", 0)]
    public void An_integer_is_read_however_it_is_spelled(string json, int expected) =>
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadInt32()));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("1.05e1")]
    [InlineData("1e-999999999999999999999")]
    [InlineData("123456789012345678901234567890.5")]
    [InlineData("true")]
    [InlineData("\"1\"")]
    [InlineData("\"\"")]
    [InlineData("[1]")]
    [InlineData("{\"value\":[1,{}]}")]
    public void What_is_no_integer_is_of_the_wrong_type(string json) =>
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadInt32()).Kind);

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1e10")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("10000000000000000000000000000001")]
    [InlineData("1e999999999999999999999")]
    [InlineData("-1.5e400")]
    public void An_integer_beyond_its_type_is_out_of_range(string json)
    {
        var fault = Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadInt32());

        Assert.Equal(JsonFaultKind.OutOfRange, fault.Kind);
        Assert.Equal("an integer from -2147483648 to 2147483647", fault.Expected);
    }

    [Fact]
    public void Null_is_a_fault_of_its_own_kind()
    {
        Assert.Equal(JsonFaultKind.Null, Reading.Fault("null", static (ref McpJsonReader reader) => reader.ReadInt32()).Kind);
        Assert.Equal(JsonFaultKind.Null, Reading.Fault("null", static (ref McpJsonReader reader) => reader.ReadUInt64()).Kind);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("14", true)]
    [InlineData("14.0", true)]
    [InlineData("0", false)]
    [InlineData("15", false)]
    public void Both_bounds_belong_to_a_range(string json, bool fits)
    {
        static int Read(ref McpJsonReader reader) => reader.ReadInt32(1, 14);

        if (fits)
        {
            Assert.InRange(Reading.Value(json, Read), 1, 14);
        }
        else
        {
            var fault = Reading.Fault(json, Read);
            Assert.Equal((JsonFaultKind.OutOfRange, "an integer from 1 to 14"), (fault.Kind, fault.Expected));
        }
    }

    [Fact]
    public void Each_type_reads_its_own_range_and_no_more()
    {
        Holds(sbyte.MinValue, sbyte.MaxValue, "-129", "128", static (ref McpJsonReader reader) => reader.ReadSByte());
        Holds(byte.MinValue, byte.MaxValue, "-1", "256", static (ref McpJsonReader reader) => reader.ReadByte());
        Holds(short.MinValue, short.MaxValue, "-32769", "32768", static (ref McpJsonReader reader) => reader.ReadInt16());
        Holds(ushort.MinValue, ushort.MaxValue, "-1", "65536", static (ref McpJsonReader reader) => reader.ReadUInt16());
        Holds(int.MinValue, int.MaxValue, "-2147483649", "2147483648", static (ref McpJsonReader reader) => reader.ReadInt32());
        Holds(uint.MinValue, uint.MaxValue, "-1", "4294967296", static (ref McpJsonReader reader) => reader.ReadUInt32());
        Holds(long.MinValue, long.MaxValue, "-9223372036854775809", "9223372036854775808", static (ref McpJsonReader reader) => reader.ReadInt64());
        Holds(ulong.MinValue, ulong.MaxValue, "-1", "18446744073709551616", static (ref McpJsonReader reader) => reader.ReadUInt64());

        static void Holds<T>(T minimum, T maximum, string below, string above, McpJsonRead<T> read)
        {
            Assert.Equal(minimum, Reading.Value($"{minimum}", read));
            Assert.Equal(maximum, Reading.Value($"{maximum}.0", read));
            Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault(below, read).Kind);
            Assert.Equal($"an integer from {minimum} to {maximum}", Reading.Fault(above, read).Expected);
        }
    }

    [Fact]
    public void Each_type_has_a_range_of_its_own_choice()
    {
        Holds(static (ref McpJsonReader reader) => reader.ReadSByte(2, 4));
        Holds(static (ref McpJsonReader reader) => reader.ReadByte(2, 4));
        Holds(static (ref McpJsonReader reader) => reader.ReadInt16(2, 4));
        Holds(static (ref McpJsonReader reader) => reader.ReadUInt16(2, 4));
        Holds(static (ref McpJsonReader reader) => reader.ReadInt32(2, 4));
        Holds(static (ref McpJsonReader reader) => reader.ReadUInt32(2, 4));
        Holds(static (ref McpJsonReader reader) => reader.ReadInt64(2, 4));
        Holds(static (ref McpJsonReader reader) => reader.ReadUInt64(2, 4));

        static void Holds<T>(McpJsonRead<T> read)
        {
            Assert.Equal("2", $"{Reading.Value("2", read)}");
            Assert.Equal("4", $"{Reading.Value("4", read)}");
            Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("1", read).Kind);
            Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("5", read).Kind);
        }
    }

    [Fact]
    public void A_long_literal_is_read_in_one_pass()
    {
        var zeros = new string('0', 1_000_000);

        Assert.Equal(7, Reading.Value($"7.{zeros}", static (ref McpJsonReader reader) => reader.ReadInt32()));
        Assert.Equal(7, Reading.Value($"7{zeros}e-1000000", static (ref McpJsonReader reader) => reader.ReadInt32()));
        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault($"7{zeros}", static (ref McpJsonReader reader) => reader.ReadInt32()).Kind);
        Assert.Equal(JsonFaultKind.WrongType, Reading.Fault($"7.{zeros}7", static (ref McpJsonReader reader) => reader.ReadInt32()).Kind);
    }
}
