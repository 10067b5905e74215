using McpAttr.Json.Faults;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Json;

public sealed class UnknownArgumentTests
{
    [Fact]
    public void An_unknown_argument_is_ignored() =>
        Assert.Null(ForecastArguments.Faults("""{"city":"Oslo","sessionId":{"city":5},"x":1,"\ud800":2}"""));

    [Fact]
    public void An_unknown_argument_is_named_beside_a_fault() =>
        Assert.Equal(
            [
                "- $.city: expected a string, got 5.",
                "Unknown arguments: \"sessionId\", \"x\\u0021\", \"\\ud800\".",
            ],
            ForecastArguments.Lines("""{"sessionId":"a","city":5,"x\u0021":1,"\ud800":2}"""));

    [Theory]
    [InlineData("dayz", "days")]
    [InlineData("Days", "days")]
    [InlineData("day", "days")]
    [InlineData("dasy", "days")]
    [InlineData("d\\u0061y", "days")]
    [InlineData("_d-a_y-s_", "days")]
    [InlineData("pasword", "password")]
    [InlineData("FILTERS", "filter")]
    public void A_name_near_an_absent_argument_is_a_fault(string unknown, string meant) =>
        Assert.Equal(
            [$"- unknown argument \"{unknown}\"; did you mean \"{meant}\"?"],
            ForecastArguments.Lines($$"""{"city":"Oslo","{{unknown}}":5}"""));

    [Fact]
    public void A_name_near_an_argument_that_is_there_is_ignored() =>
        Assert.Null(ForecastArguments.Faults("""{"city":"Oslo","City":"Bergen","dayz":1,"days":2}"""));

    [Fact]
    public void A_misspelled_required_argument_is_missing_too() =>
        Assert.Equal(
            """
            get_forecast was not called; 2 faults in its arguments:
            - $.city is missing; expected a string (City name, for example Oslo.).
            - unknown argument "ctiy"; did you mean "city"?
            """,
            ForecastArguments.Faults("""{"ctiy":"Oslo"}"""));

    [Fact]
    public void The_nearest_name_is_meant_and_the_first_of_several()
    {
        const string Descriptor = """{"inputSchema":{"properties":{"heights":{},"height":{},"eight":{}}}}""";

        Assert.Contains("did you mean \"height\"?", Described("""{"heigth":1}""", Descriptor), StringComparison.Ordinal);
        Assert.Contains("did you mean \"heights\"?", Described("""{"heightz":1}""", Descriptor), StringComparison.Ordinal);
        Assert.Contains("did you mean \"heights\"?", Described("""{"heigth":1,"height":2}""", Descriptor), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_beyond_the_tenth_are_counted()
    {
        var unknown = string.Join(',', Enumerable.Range(0, 12).Select(static i => $"\"host{i}\":{i}"));
        var named = string.Join(", ", Enumerable.Range(0, 10).Select(static i => $"\"host{i}\""));

        Assert.Null(ForecastArguments.Faults($$"""{"city":"Oslo",{{unknown}}}"""));
        Assert.Equal($"Unknown arguments: {named}, 2 more.", ForecastArguments.Lines($"{{{unknown}}}")[^1]);
    }

    [Fact]
    public void A_long_name_is_cut_and_near_to_none()
    {
        var name = new string('n', 100);

        Assert.Equal(
            $"Unknown arguments: \"{new string('n', 78)}….",
            ForecastArguments.Lines($$"""{"{{name}}":1}""")[^1]);
    }

    [Fact]
    public void A_tool_without_arguments_has_no_near_name()
    {
        Assert.Null(Described("""{"days":1}""", """{"inputSchema":{"type":"object","properties":{}}}"""));
        Assert.Null(Described("""{"days":1}""", """{"inputSchema":{"type":"object"}}"""));
    }

    private static string? Described(string arguments, string descriptor)
    {
        var reader = Reading.Arguments(arguments);
        while (reader.NextMember())
        {
            ulong seen = 0;
            if (reader.Is("height"u8, ref seen, 1))
            {
                reader.ReadInt32();
            }
            else
            {
                reader.Unknown();
            }
        }

        ArgumentFaults.TryDescribe(reader, new DescribedTool("tool", descriptor), out var text);
        return text;
    }
}
