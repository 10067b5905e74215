using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class FractionTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1.5", -1.5)]
    [InlineData("3", 3)]
    [InlineData("1e3", 1000)]
    [InlineData("0.1", 0.1)]
    [InlineData("1.7976931348623157E+308", double.MaxValue)]
    [InlineData("-1.7976931348623157E+308", double.MinValue)]
    [InlineData("5E-324", double.Epsilon)]
    [InlineData("1e-999999999999", 0)]
    public void A_double_is_read(string json, double expected) =>
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadDouble()));

    [Theory]
    [InlineData("1.25", 1.25f)]
    [InlineData("3.4028235E+38", float.MaxValue)]
    [InlineData("-3.4028235E+38", float.MinValue)]
    [InlineData("1e-60", 0f)]
    public void A_single_is_read(string json, float expected) =>
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadSingle()));

    [Fact]
    public void A_decimal_is_read_with_all_its_digits()
    {
        Assert.Equal(0.1m, Reading.Value("0.1", static (ref McpJsonReader reader) => reader.ReadDecimal()));
        Assert.Equal(decimal.MaxValue, Reading.Value("79228162514264337593543950335", static (ref McpJsonReader reader) => reader.ReadDecimal()));
        Assert.Equal(decimal.MinValue, Reading.Value("-79228162514264337593543950335", static (ref McpJsonReader reader) => reader.ReadDecimal()));
        Assert.Equal(0m, Reading.Value("1e-999999999999", static (ref McpJsonReader reader) => reader.ReadDecimal()));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e999999999999")]
    public void What_overflows_the_type_is_out_of_range(string json)
    {
        Assert.Equal("a number from -3.4e38 to 3.4e38", Out(Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadSingle())));
        Assert.Equal("a number from -1.7e308 to 1.7e308", Out(Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDouble())));
        Assert.Equal("a number from -7.9e28 to 7.9e28", Out(Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDecimal())));

        static string? Out(JsonFault fault)
        {
            Assert.Equal(JsonFaultKind.OutOfRange, fault.Kind);
            return fault.Expected;
        }
    }

    [Fact]
    public void A_single_overflows_where_a_double_does_not()
    {
        Assert.Equal(1e39, Reading.Value("1e39", static (ref McpJsonReader reader) => reader.ReadDouble()));
        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("1e39", static (ref McpJsonReader reader) => reader.ReadSingle()).Kind);
        Assert.Equal(JsonFaultKind.OutOfRange, Reading.Fault("1e39", static (ref McpJsonReader reader) => reader.ReadDecimal()).Kind);
    }

    [Theory]
    [InlineData("0.5", true)]
    [InlineData("1.5", true)]
    [InlineData("0.4999", false)]
    [InlineData("1.5001", false)]
    [InlineData("1e400", false)]
    public void Both_bounds_belong_to_a_range_and_the_schema_tells_them(string json, bool fits)
    {
        Holds(static (ref McpJsonReader reader) => reader.ReadSingle(0.5f, 1.5f));
        Holds(static (ref McpJsonReader reader) => reader.ReadDouble(0.5, 1.5));
        Holds(static (ref McpJsonReader reader) => reader.ReadDecimal(0.5m, 1.5m));

        void Holds<T>(McpJsonRead<T> read)
        {
            if (fits)
            {
                Assert.Equal(json, FormattableString.Invariant($"{Reading.Value(json, read)}"));
            }
            else
            {
                var fault = Reading.Fault(json, read);
                Assert.Equal((JsonFaultKind.OutOfRange, null), (fault.Kind, fault.Expected));
            }
        }
    }

    [Fact]
    public void Infinity_is_not_within_a_range_that_has_no_upper_bound() =>
        Assert.Equal(
            JsonFaultKind.OutOfRange,
            Reading.Fault("1e400", static (ref McpJsonReader reader) => reader.ReadDouble(0, double.PositiveInfinity)).Kind);

    [Theory]
    [InlineData("\"1.5\"", nameof(JsonFaultKind.WrongType))]
    [InlineData("\"NaN\"", nameof(JsonFaultKind.WrongType))]
    [InlineData("false", nameof(JsonFaultKind.WrongType))]
    [InlineData("[1.5]", nameof(JsonFaultKind.WrongType))]
    [InlineData("null", nameof(JsonFaultKind.Null))]
    public void What_is_no_number_is_of_the_wrong_type(string json, string kind)
    {
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadSingle()).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDouble()).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDecimal()).Kind.ToString());
    }
}
