using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class TextTests
{
    private const string LoneSurrogate = "\"a\\ud800\\u0041\"";

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"Oslo\"", "Oslo")]
    [InlineData("\"a\\n\\\"\\\\\\u00e9\"", "a\n\"\\é")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"\\uD83D\\uDE00\\\\ud800\"", "😀\\ud800")]
    [InlineData("\"😀\"", "😀")]
    [InlineData("\"null\"", "null")]
    public void A_string_is_read(string json, string expected) =>
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadString()));

    [Theory]
    [InlineData("5", nameof(JsonFaultKind.WrongType))]
    [InlineData("true", nameof(JsonFaultKind.WrongType))]
    [InlineData("[\"a\"]", nameof(JsonFaultKind.WrongType))]
    [InlineData("{\"a\":\"b\"}", nameof(JsonFaultKind.WrongType))]
    [InlineData("null", nameof(JsonFaultKind.Null))]
    public void What_is_no_string_is_of_the_wrong_type(string json, string kind)
    {
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadString()).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadChar()).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadGuid()).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadUri()).Kind.ToString());
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("\"\\ud800\\ud800\\udc00\"")]
    [InlineData("\"\\n\\ud800x\"")]
    [InlineData("\"\\ud800\\n\"")]
    public void Half_a_surrogate_pair_is_a_fault_and_no_exception(string json)
    {
        Assert.Equal(JsonFaultKind.Invalid, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadString()).Kind);
        Assert.Equal(JsonFaultKind.Invalid, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadChar()).Kind);
        Assert.Equal(JsonFaultKind.Invalid, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadGuid()).Kind);
        Assert.Equal(JsonFaultKind.Invalid, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadUri()).Kind);
        Assert.Equal(JsonFaultKind.Invalid, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDateTime()).Kind);
        Assert.Equal(JsonFaultKind.Invalid, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadDateOnly()).Kind);
        Assert.False(Reading.Value(json, static (ref McpJsonReader reader) => reader.Matches("\uFFFD"u8)));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_boolean_is_read(string json, bool expected) =>
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadBoolean()));

    [Theory]
    [InlineData("\"true\"", nameof(JsonFaultKind.WrongType))]
    [InlineData("1", nameof(JsonFaultKind.WrongType))]
    [InlineData("{}", nameof(JsonFaultKind.WrongType))]
    [InlineData("null", nameof(JsonFaultKind.Null))]
    public void What_is_no_boolean_is_of_the_wrong_type(string json, string kind) =>
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadBoolean()).Kind.ToString());

    [Theory]
    [InlineData("\"a\"", 'a')]
    [InlineData("\"é\"", 'é')]
    [InlineData("\"\\u0041\"", 'A')]
    [InlineData("\"\\n\"", '\n')]
    [InlineData("\"\uFFFF\"", '\uFFFF')]
    public void A_character_is_read(string json, char expected) =>
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadChar()));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"ab\"")]
    [InlineData("\"😀\"")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("\"much too long for a character\"")]
    public void A_character_is_one_code_unit(string json) =>
        Assert.Equal(JsonFaultKind.Invalid, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadChar()).Kind);

    [Theory]
    [InlineData("\"123e4567-e89b-12d3-a456-426614174000\"")]
    [InlineData("\"123E4567-E89B-12D3-A456-426614174000\"")]
    [InlineData("\"123e4567\\u002de89b-12d3-a456-426614174000\"")]
    public void A_uuid_is_read(string json) =>
        Assert.Equal(
            new Guid("123e4567-e89b-12d3-a456-426614174000"),
            Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadGuid()));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"123e4567e89b12d3a456426614174000\"")]
    [InlineData("\"{123e4567-e89b-12d3-a456-426614174000}\"")]
    [InlineData("\"123e4567-e89b-12d3-a456-42661417400g\"")]
    public void A_uuid_has_four_hyphens_and_nothing_around_it(string json)
    {
        var fault = Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadGuid());

        Assert.Equal(JsonFaultKind.Invalid, fault.Kind);
        Assert.Equal("a UUID such as 123e4567-e89b-12d3-a456-426614174000", fault.Expected);
    }

    [Theory]
    [InlineData("\"https://example.org/a?b=c\"", true)]
    [InlineData("\"a/b\"", false)]
    [InlineData("\"\"", false)]
    public void A_uri_is_absolute_or_relative(string json, bool absolute)
    {
        var uri = Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadUri());

        Assert.Equal(absolute, uri.IsAbsoluteUri);
        Assert.Equal(json.Trim('"'), uri.OriginalString);
    }

    [Fact]
    public void A_uri_without_a_host_is_invalid() =>
        Assert.Equal(JsonFaultKind.Invalid, Reading.Fault("\"http://\"", static (ref McpJsonReader reader) => reader.ReadUri()).Kind);

    [Theory]
    [InlineData("\"celsius\"", true)]
    [InlineData("\"c\\u0065lsius\"", true)]
    [InlineData("\"Celsius\"", false)]
    [InlineData("5", false)]
    [InlineData("null", false)]
    [InlineData(LoneSurrogate, false)]
    public void A_string_matches_to_the_letter(string json, bool expected) =>
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.Matches("celsius"u8)));

    [Theory]
    [InlineData("\"kelvin\"", nameof(JsonFaultKind.NotAllowed))]
    [InlineData(LoneSurrogate, nameof(JsonFaultKind.NotAllowed))]
    [InlineData("5", nameof(JsonFaultKind.WrongType))]
    [InlineData("[\"celsius\"]", nameof(JsonFaultKind.WrongType))]
    [InlineData("null", nameof(JsonFaultKind.Null))]
    public void What_is_not_allowed_says_why(string json, string kind) =>
        Assert.Equal(kind, Reading.Fault(json, NotAllowed).Kind.ToString());

    private static bool NotAllowed(ref McpJsonReader reader)
    {
        reader.NotAllowed();
        return false;
    }
}
