using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Each scalar type as an argument and as a result.</summary>
public class ScalarTests
{
    private const string Duration = "a duration such as PT1H30M, without years and months";

    /// <summary>The tool, the argument, and the result where it is spelled differently.</summary>
    public static TheoryData<string, string, string?> Values { get; } = new()
    {
        { "echo_boolean", "true", null },
        { "echo_boolean", "false", null },
        { "echo_s_byte", "-128", null },
        { "echo_s_byte", "127", null },
        { "echo_byte", "0", null },
        { "echo_byte", "255", null },
        { "echo_int16", "-32768", null },
        { "echo_int16", "32767", null },
        { "echo_u_int16", "65535", null },
        { "echo_int32", "-2147483648", null },
        { "echo_int32", "2147483647", null },
        { "echo_int32", "-0", "0" },
        { "echo_int32", "1.0", "1" },
        { "echo_int32", "2e0", "2" },
        { "echo_int32", "1.50E+1", "15" },
        { "echo_int32", "10e-1", "1" },
        { "echo_u_int32", "4294967295", null },
        { "echo_int64", "-9223372036854775808", null },
        { "echo_int64", "9223372036854775807", null },
        { "echo_u_int64", "0", null },
        { "echo_u_int64", "18446744073709551615", null },
        { "echo_single", "0.1", null },
        { "echo_single", "3.4028235e38", "3.4028235E+38" },
        { "echo_single", "1e-45", "1E-45" },
        { "echo_single", "1e-100", "0" },
        { "echo_double", "0.1", null },
        { "echo_double", "-0.0", "-0" },
        { "echo_double", "1.7976931348623157e308", "1.7976931348623157E+308" },
        { "echo_double", "5e-324", "5E-324" },
        { "echo_decimal", "1.50", null },
        { "echo_decimal", "-79228162514264337593543950335", null },
        { "echo_decimal", "1e2", "100" },
        { "echo_decimal", "0.00000000000000000000000000001", "0.0000000000000000000000000000" },
        { "echo_char", "\"x\"", null },
        { "echo_char", "\"\\u0041\"", "\"A\"" },
        { "echo_char", "\"\u00df\"", null },
        { "echo_char", "\"\\\"\"", null },
        { "echo_char", "\"\\u0000\"", null },
        { "echo_guid", "\"123E4567-E89B-12D3-A456-426614174000\"", "\"123e4567-e89b-12d3-a456-426614174000\"" },
        { "echo_date_time", "\"2026-01-31T12:00:00Z\"", null },
        { "echo_date_time", "\"2026-01-31T12:00:00.1234567Z\"", null },
        { "echo_date_time", "\"2026-01-31T12:00:00\"", null },
        { "echo_date_time", "\"2026-01-31\"", "\"2026-01-31T00:00:00\"" },
        { "echo_date_time", "\"0001-01-01T00:00:00\"", null },
        { "echo_date_time_offset", "\"2026-01-31T12:00:00+02:00\"", null },
        { "echo_date_time_offset", "\"2026-01-31T12:00:00Z\"", "\"2026-01-31T12:00:00+00:00\"" },
        { "echo_date_only", "\"2024-02-29\"", null },
        { "echo_date_only", "\"9999-12-31\"", null },
        { "echo_time_only", "\"14:30:00\"", null },
        { "echo_time_only", "\"23:59:59.9999999\"", null },
        { "echo_time_only", "\"14:30:00.5\"", "\"14:30:00.5000000\"" },
        { "echo_uri", "\"https://example.com/a?b=c&d=<e>#f\"", null },
        { "echo_uri", "\"a/b\"", null },
        { "echo_uri", "\"\"", null },
        { "echo_time_span", "\"PT0S\"", null },
        { "echo_time_span", "\"P1DT2H3M4.5S\"", null },
        { "echo_time_span", "\"-PT0.0000001S\"", null },
        { "echo_time_span", "\"P2W\"", "\"P14D\"" },
        { "echo_time_span", "\"PT90M\"", "\"PT1H30M\"" },
        { "echo_time_span", "\"PT36H\"", "\"P1DT12H\"" },
        { "echo_time_span", "\"-P10675199DT2H48M5.4775808S\"", null },
        { "echo_time_span", "\"P10675199DT2H48M5.4775807S\"", null },
        { "echo_version", "\"1.2\"", null },
        { "echo_version", "\"1.2.3.4\"", null },
        { "echo_version", "\"2147483647.0.0.2147483647\"", null },
        { "echo_version", "\"1\\u002e2\"", "\"1.2\"" },
        { "echo_bytes", "\"\"", null },
        { "echo_bytes", "\"AQID/w==\"", null },
        { "echo_bytes", "\"AQ\\u003d=\"", "\"AQ==\"" },
        { "echo_memory", "\"AQID\"", null },
        { "echo_access", "[]", null },
        { "echo_access", "[\"None\"]", "[]" },
        { "echo_access", "[\"Read\"]", null },
        { "echo_access", "[\"Read\",\"Write\",\"Read\"]", "[\"Full\"]" },
        { "echo_access", "[\"give away\",\"Write\"]", null },
        { "echo_sky", "\"Clear\"", null },
        { "echo_sky", "\"Rain\"", null },
        { "echo_sky", "\"partly cloudy\"", null },
        { "echo_sky", "\"partly\\u0020cloudy\"", "\"partly cloudy\"" },
        { "echo_sky", "\"Clouds\"", "\"partly cloudy\"" },
    };

    /// <summary>The tool, the argument, what was expected, and what came where it is told otherwise than spelled.</summary>
    public static TheoryData<string, string, string, string?> Faults { get; } = new()
    {
        { "echo_boolean", "\"true\"", "true or false", null },
        { "echo_boolean", "1", "true or false", null },
        { "echo_boolean", "null", "true or false", null },
        { "echo_time_span", "\"\"", Duration, null },
        { "echo_time_span", "\"P\"", Duration, null },
        { "echo_time_span", "\"PT\"", Duration, null },
        { "echo_time_span", "\"P1DT\"", Duration, null },
        { "echo_time_span", "\"P1Y\"", Duration, null },
        { "echo_time_span", "\"P1M\"", Duration, null },
        { "echo_time_span", "\"PT1D\"", Duration, null },
        { "echo_time_span", "\"P1H\"", Duration, null },
        { "echo_time_span", "\"P1D1W\"", Duration, null },
        { "echo_time_span", "\"P1D1D\"", Duration, null },
        { "echo_time_span", "\"PT1M1H\"", Duration, null },
        { "echo_time_span", "\"PT1.5M\"", Duration, null },
        { "echo_time_span", "\"PT1.S\"", Duration, null },
        { "echo_time_span", "\"PT.5S\"", Duration, null },
        { "echo_time_span", "\"PT0.12345678S\"", Duration, null },
        { "echo_time_span", "\"P-1D\"", Duration, null },
        { "echo_time_span", "\"P+1D\"", Duration, null },
        { "echo_time_span", "\"+P1D\"", Duration, null },
        { "echo_time_span", "\"P1DT1ST1S\"", Duration, null },
        { "echo_time_span", "\"PT1\"", Duration, null },
        { "echo_time_span", "\"P10675199DT2H48M5.4775808S\"", Duration, null },
        { "echo_time_span", "\"P10675200D\"", Duration, null },
        { "echo_time_span", "\"-P10675199DT2H48M5.4775809S\"", Duration, null },
        { "echo_time_span", "\"P99999999999999999999999D\"", Duration, null },
        { "echo_time_span", "\"01:00:00\"", Duration, null },
        { "echo_time_span", "60", Duration, null },
        { "echo_version", "\"1\"", "a version such as 1.2.3", null },
        { "echo_version", "\"1.2.3.4.5\"", "a version such as 1.2.3", null },
        { "echo_version", "\"1.+2\"", "a version such as 1.2.3", null },
        { "echo_version", "\" 1.2\"", "a version such as 1.2.3", null },
        { "echo_version", "\"1.2147483648\"", "a version such as 1.2.3", null },
        { "echo_version", "\"\"", "a version such as 1.2.3", null },
        { "echo_version", "1.2", "a version such as 1.2.3", null },
        { "echo_bytes", "\"A\"", "bytes in base64", null },
        { "echo_bytes", "\"AQ\"", "bytes in base64", null },
        { "echo_bytes", "\"_w==\"", "bytes in base64", null },
        { "echo_bytes", "[1,2]", "bytes in base64", "an array of 2 items" },
        { "echo_memory", "\"?\"", "bytes in base64", null },
        { "echo_s_byte", "-129", "an integer from -128 to 127", null },
        { "echo_s_byte", "128", "an integer from -128 to 127", null },
        { "echo_byte", "-1", "an integer from 0 to 255", null },
        { "echo_byte", "256", "an integer from 0 to 255", null },
        { "echo_int16", "32768", "an integer from -32768 to 32767", null },
        { "echo_u_int16", "65536", "an integer from 0 to 65535", null },
        { "echo_int32", "2147483648", "an integer from -2147483648 to 2147483647", null },
        { "echo_int32", "1.5", "an integer from -2147483648 to 2147483647", null },
        { "echo_int32", "\"5\"", "an integer from -2147483648 to 2147483647", null },
        { "echo_int32", "null", "an integer from -2147483648 to 2147483647", null },
        { "echo_int32", "[5]", "an integer from -2147483648 to 2147483647", "an array of 1 item" },
        { "echo_int32", "1e999999999999999999", "an integer from -2147483648 to 2147483647", null },
        { "echo_u_int32", "-1", "an integer from 0 to 4294967295", null },
        { "echo_int64", "9223372036854775808", "an integer from -9223372036854775808 to 9223372036854775807", null },
        { "echo_int64", "true", "an integer", null },
        { "echo_u_int64", "-1", "an integer from 0 to 18446744073709551615", null },
        { "echo_u_int64", "18446744073709551616", "an integer from 0 to 18446744073709551615", null },
        { "echo_u_int64", "\"x\"", "an integer of at least 0", null },
        { "echo_single", "1e39", "a number from -3.4e38 to 3.4e38", null },
        { "echo_single", "\"NaN\"", "a number", null },
        { "echo_double", "1e309", "a number from -1.7e308 to 1.7e308", null },
        { "echo_double", "null", "a number", null },
        { "echo_decimal", "79228162514264337593543950336", "a number from -7.9e28 to 7.9e28", null },
        { "echo_decimal", "{}", "a number", "an object" },
        { "echo_char", "\"\"", "a single character up to U+FFFF", null },
        { "echo_char", "\"xy\"", "a single character up to U+FFFF", null },
        { "echo_char", "\"\U0001f600\"", "a single character up to U+FFFF", null },
        { "echo_char", "\"\\ud83d\"", "a single character up to U+FFFF", null },
        { "echo_char", "5", "a single character up to U+FFFF", null },
        { "echo_string", "5", "a string", null },
        { "echo_string", "null", "a string", null },
        { "echo_string", "[]", "a string", "an empty array" },
        { "echo_string", "\"\\ud83d\"", "a string without half surrogate pairs", null },
        { "echo_guid", "\"123e4567\"", "a UUID such as 123e4567-e89b-12d3-a456-426614174000", null },
        { "echo_guid", "\"{123e4567-e89b-12d3-a456-426614174000}\"", "a UUID such as 123e4567-e89b-12d3-a456-426614174000", null },
        { "echo_guid", "7", "a UUID such as 123e4567-e89b-12d3-a456-426614174000", null },
        { "echo_date_time", "\"yesterday\"", "a date and time such as 2026-01-31T12:00:00Z", null },
        { "echo_date_time", "\"2026-02-30T12:00:00Z\"", "a date and time such as 2026-01-31T12:00:00Z", null },
        { "echo_date_time", "1769860800", "a date and time such as 2026-01-31T12:00:00Z", null },
        { "echo_date_time_offset", "\"2026-01-31T25:00:00Z\"", "a date and time such as 2026-01-31T12:00:00Z", null },
        { "echo_date_only", "\"2026-02-29\"", "a date such as 2026-01-31", null },
        { "echo_date_only", "\"2026-01-31T00:00:00\"", "a date such as 2026-01-31", null },
        { "echo_time_only", "\"24:00:00\"", "a time of day such as 14:30:00", null },
        { "echo_time_only", "\"14:30\"", "a time of day such as 14:30:00", null },
        { "echo_uri", "\"http://[\"", "a URI", null },
        { "echo_uri", "false", "a URI", null },
        { "echo_sky", "\"clear\"", "one of \"Clear\", \"partly cloudy\", \"Clouds\", \"Rain\"", null },
        { "echo_sky", "\"PartlyCloudy\"", "one of \"Clear\", \"partly cloudy\", \"Clouds\", \"Rain\"", null },
        { "echo_sky", "1", "one of \"Clear\", \"partly cloudy\", \"Clouds\", \"Rain\"", null },
        { "echo_sky", "null", "one of \"Clear\", \"partly cloudy\", \"Clouds\", \"Rain\"", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went_in(string tool, string argument, string? result)
    {
        await using var server = new ToolServer();

        server.Returns(result ?? argument, tool, $"{{\"value\":{argument}}}");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_no_such_value_is_refused_and_told(string tool, string argument, string expected, string? got)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal(tool, $"$.value: expected {expected}, got {got ?? argument}."), tool, $"{{\"value\":{argument}}}");
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"text\"", "text")]
    [InlineData("\"a\\\"b\\\\c\\/d\\n\\u0001\\u00e9\"", "a\"b\\c/d\n\u0001\u00e9")]
    [InlineData("\"\\ud83d\\ude00 \u65e5\u672c <&'>\"", "\U0001f600 \u65e5\u672c <&'>")]
    public async Task A_text_comes_back_as_text_alone(string argument, string text)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text(text), "echo_string", $"{{\"value\":{argument}}}");
    }

    [Fact]
    public async Task A_date_and_time_with_an_offset_is_the_same_moment()
    {
        await using var server = new ToolServer();

        string result = server.CallModern("echo_date_time", """{"value":"2026-01-31T12:00:00+05:30"}""");

        string local = result.Split('"')[3];
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 6, 30, 0, TimeSpan.Zero), DateTimeOffset.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
    }
}
