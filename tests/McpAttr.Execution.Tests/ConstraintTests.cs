using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>What attributes demand is checked, and a refusal says all of it.</summary>
public class ConstraintTests
{
    [Theory]
    [InlineData("take_mail", "\"ada@example.com\"")]
    [InlineData("take_url", "\"HTTPS://example.com\"")]
    [InlineData("take_url", "\"ftp://\"")]
    [InlineData("take_base64", "\"aGVs bG8=\"")]
    [InlineData("take_user", "\"ada\"")]
    [InlineData("take_share", "0.001")]
    [InlineData("take_share", "1")]
    [InlineData("take_less", "-1.5")]
    [InlineData("take_price", "0.01")]
    [InlineData("take_day", "\"2026-12-31\"")]
    [InlineData("take_time", "\"17:30:00\"")]
    [InlineData("take_moment", "\"2026-12-30T22:00:00+00:00\"")]
    [InlineData("take_step", "5")]
    [InlineData("take_floor", "14")]
    [InlineData("take_yes", "true")]
    [InlineData("take_sku", "\"ABC-1234\"")]
    [InlineData("take_sku_of", "null")]
    [InlineData("take_word", "\"ab\"")]
    [InlineData("take_twice", "\"bo bo\"")]
    public async Task What_satisfies_a_constraint_is_taken(string tool, string value)
    {
        await using var server = new ToolServer();

        Assert.DoesNotContain("isError", server.CallLegacy(tool, $"{{\"value\":{value}}}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("take_mail", "\"ada\"", "an e-mail address of at most 30 characters, got \"ada\"")]
    [InlineData("take_mail", "\"@example.com\"", "an e-mail address of at most 30 characters, got \"@example.com\"")]
    [InlineData("take_mail", "\"ada@example.com@example.com\"", "an e-mail address of at most 30 characters, got \"ada@example.com@example.com\"")]
    [InlineData("take_mail", "\"ada@example.com-and-so-on-and-on\"", "an e-mail address of at most 30 characters, got \"ada@example.com-and-so-on-and-on\" (32 characters)")]
    [InlineData("take_mail", "5", "an e-mail address of at most 30 characters, got 5")]
    [InlineData("take_url", "\"mailto:ada\"", "a URL that begins with http://, https:// or ftp://, got \"mailto:ada\"")]
    [InlineData("take_base64", "\"aGVsbG8\"", "a string in Base64, got \"aGVsbG8\"")]
    [InlineData("take_user", "\"root\"", "a string of at least 1 character other than \"root\", \"admin\", got \"root\"")]
    [InlineData("take_user", "\" \\t\"", "a string that is not blank, got \" \\t\"")]
    [InlineData("take_user", "null", "a string of at least 1 character other than \"root\", \"admin\", got null")]
    [InlineData("take_share", "0", "a number above 0 and at most 1, got 0")]
    [InlineData("take_share", "1.5", "a number above 0 and at most 1, got 1.5")]
    [InlineData("take_less", "1.0", "a number of at least -1.5 and below 1, got 1.0")]
    [InlineData("take_price", "0", "a number above 0 and below 100, got 0")]
    [InlineData("take_price", "100.00", "a number above 0 and below 100, got 100.00")]
    [InlineData("take_day", "\"2027-01-01\"", "a date from 2026-01-01 to 2026-12-31, got \"2027-01-01\"")]
    [InlineData("take_day", "\"tomorrow\"", "a date such as 2026-01-31, got \"tomorrow\"")]
    [InlineData("take_time", "\"07:59:59\"", "a time of day from 08:00:00 to 17:30:00, got \"07:59:59\"")]
    [InlineData("take_moment", "\"2026-12-31T00:00:00Z\"", "a date and time from 2026-01-01T00:00:00Z to 2026-12-31T00:00:00+02:00, got \"2026-12-31T00:00:00Z\"")]
    [InlineData("take_step", "3", "one of 1, 2, 5, got 3")]
    [InlineData("take_step", "\"x\"", "one of 1, 2, 5, got \"x\"")]
    [InlineData("take_floor", "13.0", "an integer from -9223372036854775808 to 9223372036854775807 other than 13, got 13.0")]
    [InlineData("take_yes", "false", "true, got false")]
    [InlineData("take_sku", "\"ABC-12345\"", "a string of at most 8 characters that matches ^[A-Z]{3}-[0-9]{4}$, got \"ABC-12345\" (9 characters)")]
    [InlineData("take_sku", "\"ABC-123\"", "a string of at most 8 characters that matches ^[A-Z]{3}-[0-9]{4}$, got \"ABC-123\"")]
    [InlineData("take_sku_of", "\"ABC-1234\\n\"", "a string that matches ^[A-Z]{3}-[0-9]{4}$, got \"ABC-1234\\n\"")]
    [InlineData("take_sku_of", "5", "a string that matches ^[A-Z]{3}-[0-9]{4}$, got 5")]
    [InlineData("take_word", "\"abb\"", "a string that matches ^(?:a|ab)$, got \"abb\"")]
    [InlineData("take_word", "\"\"", "a string that matches ^(?:a|ab)$, got \"\"")]
    [InlineData("take_twice", "\"bo be\"", "a string that matches ^(?:(?<word>[a-z]+) \\k<word>)$, got \"bo be\"")]
    [InlineData("echo_name", "\"ab\"", "a string of 3 to 20 characters, got \"ab\" (2 characters)")]
    [InlineData("echo_name", "\"😀😀\"", "a string of 3 to 20 characters, got \"😀😀\" (2 characters)")]
    [InlineData("echo_calm", "\"Rain\"", "one of \"Clear\", \"partly cloudy\", \"Clouds\", got \"Rain\"")]
    public async Task What_does_not_satisfy_it_is_refused_once_and_told_what_would(string tool, string value, string expected)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal(tool, $"$.value: expected {expected}."), tool, $"{{\"value\":{value}}}");
    }

    [Theory]
    [InlineData("\"\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\"")]
    [InlineData("\"😀😀😀\"")]
    [InlineData("\"abc\"")]
    public async Task Lengths_are_counted_in_code_points(string value)
    {
        await using var server = new ToolServer();

        Assert.DoesNotContain("isError", server.CallLegacy("echo_name", $"{{\"value\":{value}}}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "an array of 1 to 3 items, got an empty array")]
    [InlineData("[1,2,3,4]", "an array of 1 to 3 items, got an array of 4 items")]
    [InlineData("{}", "an array of 1 to 3 items, got an object")]
    public async Task Items_are_counted(string values, string expected)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("echo_few", $"$.values: expected {expected}."), "echo_few", $"{{\"values\":{values}}}");
    }

    [Fact]
    public async Task A_bad_item_and_a_bad_count_are_told_together()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal("echo_few", "$.values[1]: expected an integer from -2147483648 to 2147483647, got true.", "$.values: expected an array of 1 to 3 items, got an array of 4 items."),
            "echo_few",
            """{"values":[1,true,3,4]}""");
    }

    [Fact]
    public async Task Members_are_checked_whether_the_parameter_or_the_property_has_the_attribute()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "echo_booking",
                "$.value.guest: expected a string of 2 to 10 characters, got \"A\" (1 character).",
                "$.value.seats: expected an integer from 1 to 12, got 13.",
                "$.value.others: expected an array of at most 2 items, got an array of 3 items."),
            "echo_booking",
            """{"value":{"guest":"A","seats":13,"others":["b","c","d"]}}""");
        server.Gives(
            Wire.Refusal("echo_booking", "$.value.guest: expected a string of 2 to 10 characters, got \"Ada and all\" (11 characters)."),
            "echo_booking",
            """{"value":{"guest":"Ada and all","seats":1}}""");
    }

    [Fact]
    public async Task What_is_required_must_be_there_and_be_a_value()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "echo_required",
                "$.count: expected an integer from -2147483648 to 2147483647, got null.",
                "$.value is missing; expected a string (What to give back.)."),
            "echo_required",
            """{"count":null}""");
        server.Gives(Wire.Text("7"), "echo_required", """{"value":"","count":7}""");
    }
}
