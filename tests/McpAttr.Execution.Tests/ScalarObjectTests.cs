using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Every scalar type inside an object, as one that may be null, and with a default.</summary>
public class ScalarObjectTests
{
    private const string All =
        """{"boolean":true,"sByte":-8,"byte":8,"int16":-16,"uInt16":16,"int32":-32,"uInt32":32,"int64":-64,"uInt64":64,"single":0.1,"double":1E+300,"decimal":1.50""" +
        ""","char":"x","string":"text","guid":"123e4567-e89b-12d3-a456-426614174000","dateTime":"2026-01-31T12:00:00Z","dateTimeOffset":"2026-01-31T12:00:00+02:00","dateOnly":"2026-01-31","timeOnly":"14:30:00","uri":"https://example.com/","sky":"Rain"}""";

    private const string Nulls =
        """{"boolean":null,"sByte":null,"byte":null,"int16":null,"uInt16":null,"int32":null,"uInt32":null,"int64":null,"uInt64":null,"single":null,"double":null,"decimal":null""" +
        ""","char":null,"string":null,"guid":null,"dateTime":null,"dateTimeOffset":null,"dateOnly":null,"timeOnly":null,"uri":null,"sky":null}""";

    private const string Defaults =
        """{"boolean":true,"sByte":-8,"byte":8,"int16":-16,"uInt16":16,"int32":-32,"uInt32":32,"int64":-9223372036854775808,"uInt64":18446744073709551615,"single":0.1,"double":1E+300,"decimal":1.50""" +
        ""","char":"\"","string":"a\"b\\c\né","guid":"00000000-0000-0000-0000-000000000000","dateTime":"0001-01-01T00:00:00","dateTimeOffset":"0001-01-01T00:00:00+00:00","dateOnly":"0001-01-01","timeOnly":"00:00:00","uri":"about:blank","sky":"partly cloudy"}""";

    [Fact]
    public async Task Members_come_back_as_they_went_in()
    {
        await using var server = new ToolServer();

        server.ReturnsObject(All, "echo_scalars", $"{{\"value\":{All}}}");
        server.ReturnsObject(All, "echo_nullable_scalars", $"{{\"value\":{All}}}");
        server.ReturnsObject(All, "take_nullables", All);
        server.ReturnsObject(All, "take_defaults", All);
    }

    [Theory]
    [InlineData(Nulls)]
    [InlineData("{}")]
    public async Task Members_that_may_be_null_may_be_missing_too_and_are_left_out_of_the_result(string members)
    {
        await using var server = new ToolServer();

        server.ReturnsObject("{}", "echo_nullable_scalars", $"{{\"value\":{members}}}");
        server.ReturnsObject("{}", "take_nullables", members);
    }

    [Fact]
    public async Task A_missing_argument_has_its_default()
    {
        await using var server = new ToolServer();

        server.ReturnsObject(Defaults, "take_defaults");
    }

    [Fact]
    public async Task Null_is_no_way_to_ask_for_a_default()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "take_defaults",
                "$.boolean: expected true or false, got null.",
                "$.string: expected a string, got null.",
                "$.sky: expected one of \"Clear\", \"partly cloudy\", \"Clouds\", \"Rain\", got null."),
            "take_defaults",
            """{"boolean":null,"string":null,"uri":null,"sky":null}""");
    }

    [Fact]
    public async Task Every_missing_member_is_told_and_the_first_ten_by_name()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Failure(
                """
                echo_scalars was not called; 21 faults in its arguments:
                - $.value.boolean is missing; expected true or false (Is a boolean.).
                - $.value.sByte is missing; expected an integer from -128 to 127 (Is a signed byte.).
                - $.value.byte is missing; expected an integer from 0 to 255 (Is a byte.).
                - $.value.int16 is missing; expected an integer from -32768 to 32767 (Is a short integer.).
                - $.value.uInt16 is missing; expected an integer from 0 to 65535 (Is an unsigned short integer.).
                - $.value.int32 is missing; expected an integer from -2147483648 to 2147483647 (Is an integer.).
                - $.value.uInt32 is missing; expected an integer from 0 to 4294967295 (Is an unsigned integer.).
                - $.value.int64 is missing; expected an integer (Is a long integer.).
                - $.value.uInt64 is missing; expected an integer of at least 0 (Is an unsigned long integer.).
                - $.value.single is missing; expected a number (Is a number of single precision.).
                - and 11 more.
                """),
            "echo_scalars",
            """{"value":{}}""");
    }

    [Fact]
    public async Task A_wrong_value_of_an_optional_argument_is_no_reason_to_use_its_default()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal("take_nullables", "$.int32: expected an integer from -2147483648 to 2147483647, got \"\"."), "take_nullables", """{"int32":""}""");
    }
}
