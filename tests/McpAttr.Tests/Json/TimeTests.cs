using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class TimeTests
{
    [Fact]
    public void A_date_and_time_is_read()
    {
        var utc = Reading.Value("\"2026-01-31T12:30:15.25Z\"", static (ref McpJsonReader reader) => reader.ReadDateTime());
        var unspecified = Reading.Value("\"2026-01-31T12:30:15\"", static (ref McpJsonReader reader) => reader.ReadDateTime());
        var date = Reading.Value("\"2026-01-31\"", static (ref McpJsonReader reader) => reader.ReadDateTime());

        Assert.Equal((new DateTime(2026, 1, 31, 12, 30, 15, 250, DateTimeKind.Utc), DateTimeKind.Utc), (utc, utc.Kind));
        Assert.Equal((new DateTime(2026, 1, 31, 12, 30, 15), DateTimeKind.Unspecified), (unspecified, unspecified.Kind));
        Assert.Equal(new DateTime(2026, 1, 31), date);
    }

    [Fact]
    public void A_date_and_time_keeps_its_offset() =>
        Assert.Equal(
            new DateTimeOffset(2026, 1, 31, 12, 30, 15, TimeSpan.FromHours(-3.5)),
            Reading.Value("\"2026-01-31T12:30:15-03:30\"", static (ref McpJsonReader reader) => reader.ReadDateTimeOffset()));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"tomorrow\"")]
    [InlineData("\"31/01/2026\"")]
    [InlineData("\"2026-02-30T00:00:00Z\"")]
    [InlineData("\"2026-01-31 12:30:15\"")]
    [InlineData("\"2026-01-31T25:00:00Z\"")]
    public void What_is_no_date_and_time_is_invalid(string json)
    {
        var fault = Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDateTime());
        Assert.Equal((JsonFaultKind.Invalid, "a date and time such as 2026-01-31T12:00:00Z"), (fault.Kind, fault.Expected));

        fault = Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDateTimeOffset());
        Assert.Equal((JsonFaultKind.Invalid, "a date and time such as 2026-01-31T12:00:00Z"), (fault.Kind, fault.Expected));
    }

    [Theory]
    [InlineData("\"2026-01-31\"", 2026, 1, 31)]
    [InlineData("\"2024-02-29\"", 2024, 2, 29)]
    [InlineData("\"0001-01-01\"", 1, 1, 1)]
    [InlineData("\"9999-12-31\"", 9999, 12, 31)]
    [InlineData("\"2026\\u002d01-31\"", 2026, 1, 31)]
    public void A_date_is_read(string json, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadDateOnly()));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"2026-1-31\"")]
    [InlineData("\"2026-02-29\"")]
    [InlineData("\"2026-13-01\"")]
    [InlineData("\"2026-00-10\"")]
    [InlineData("\"2026-10-00\"")]
    [InlineData("\"0000-01-01\"")]
    [InlineData("\"2026/01/31\"")]
    [InlineData("\"+026-01-31\"")]
    [InlineData("\"2026-01-31T00:00:00\"")]
    [InlineData("\" 2026-01-31\"")]
    [InlineData("\"２０２６-01-31\"")]
    public void A_date_is_spelled_in_one_way(string json)
    {
        var fault = Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDateOnly());

        Assert.Equal((JsonFaultKind.Invalid, "a date such as 2026-01-31"), (fault.Kind, fault.Expected));
    }

    [Theory]
    [InlineData("\"00:00:00\"", 0)]
    [InlineData("\"14:30:05\"", 522_050_000_000)]
    [InlineData("\"14:30:05.5\"", 522_055_000_000)]
    [InlineData("\"14:30:05.0000001\"", 522_050_000_001)]
    [InlineData("\"23:59:59.9999999\"", TimeSpan.TicksPerDay - 1)]
    [InlineData("\"14\\u003a30:05\"", 522_050_000_000)]
    public void A_time_of_day_is_read(string json, long ticks) =>
        Assert.Equal(new TimeOnly(ticks), Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadTimeOnly()));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"14:30\"")]
    [InlineData("\"1:30:00\"")]
    [InlineData("\"24:00:00\"")]
    [InlineData("\"14:60:00\"")]
    [InlineData("\"14:30:60\"")]
    [InlineData("\"14:30:05.\"")]
    [InlineData("\"14:30:05.12345678\"")]
    [InlineData("\"14:30:05,5\"")]
    [InlineData("\"14:30:05Z\"")]
    [InlineData("\"2:30:05 PM\"")]
    public void A_time_of_day_is_spelled_in_one_way(string json)
    {
        var fault = Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadTimeOnly());

        Assert.Equal((JsonFaultKind.Invalid, "a time of day such as 14:30:00"), (fault.Kind, fault.Expected));
    }

    [Theory]
    [InlineData("1769860800", nameof(JsonFaultKind.WrongType))]
    [InlineData("{\"year\":2026}", nameof(JsonFaultKind.WrongType))]
    [InlineData("null", nameof(JsonFaultKind.Null))]
    public void What_is_no_string_is_no_time(string json, string kind)
    {
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDateTime()).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDateTimeOffset()).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDateOnly()).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadTimeOnly()).Kind.ToString());
    }
}
