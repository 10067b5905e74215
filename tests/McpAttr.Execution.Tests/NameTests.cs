using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Names that attributes give, and members that they take away.</summary>
public class NameTests
{
    [Fact]
    public async Task Attributes_rename_and_hide_members()
    {
        await using var server = new ToolServer();

        server.ReturnsObject(
            """{"other_name":"r","thirdName":"a","a \"b\" 'c'\\é":1,"rate":1.5,"out":"out","seen":"7 IN","urlPath":"/x"}""",
            "echo_names",
            """{"the-names":{"other_name":"r","thirdName":"a","a \"b\" 'c'\\\u00e9":1,"rate":1.5,"in":"IN","urlPath":"/x","hidden":8,"out":"OUT","seen":"nothing"}}""");
    }

    [Fact]
    public async Task A_path_spells_names_that_are_no_words_in_brackets()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "echo_names",
                """$['the-names'].thirdName: expected a string, got 1.""",
                """$['the-names']['a "b" \'c\'\\é']: expected an integer from -2147483648 to 2147483647, got "x".""",
                """$['the-names'].rate: expected a number from 0.5 to 1.5, got 2.""",
                """$['the-names'].other_name is missing; expected a string (It has another name.)."""),
            "echo_names",
            """{"the-names":{"thirdName":1,"a \"b\" 'c'\\é":"x","rate":2}}""");
    }

    [Theory]
    [InlineData("""{"whole":1}""", "1 1 1 0  200")]
    [InlineData("""{"whole":14,"excluded":2,"rate":0.5,"price":1e20,"share":0.1,"small":255}""", "14 2 0.5 100000000000000000000 0.1 255")]
    [InlineData("""{"whole":14.0,"share":0.9}""", "14 1 1 0 0.9 200")]
    public async Task Numbers_within_bounds_are_taken(string arguments, string text)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text(text), "take_bounded", arguments);
    }

    [Fact]
    public async Task Numbers_out_of_bounds_are_refused_together()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "take_bounded",
                "$.whole: expected an integer from 1 to 14, got 15.",
                "$.excluded: expected an integer from 1 to 2, got 3.",
                "$.rate: expected a number from 0.5 to 1, got 0.49.",
                "$.price: expected a number of at least 0, got -0.01.",
                "$.share: expected a number from 0.1 to 0.9, got 0.91.",
                "$.small: expected an integer from 200 to 255, got 199."),
            "take_bounded",
            """{"whole":15,"excluded":3,"rate":0.49,"price":-0.01,"share":0.91,"small":199}""");
    }
}
