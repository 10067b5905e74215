using System.Text;
using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>The closed table of what is read although the schema asks for something else, and what is not.</summary>
public class LeniencyTests
{
    private const string Nothing = "-1 -1 False   Clear none , [] {} -1";

    [Theory]
    [InlineData("""{"number":"5"}""", "5 -1 False   Clear none , [] {} -1")]
    [InlineData("""{"number":"5.0"}""", "5 -1 False   Clear none , [] {} -1")]
    [InlineData("""{"number":"\u0035"}""", "5 -1 False   Clear none , [] {} -1")]
    [InlineData("""{"fraction":"0.5"}""", "-1 0.5 False   Clear none , [] {} -1")]
    [InlineData("""{"flag":"true"}""", "-1 -1 True   Clear none , [] {} -1")]
    [InlineData("""{"amount":"1.50"}""", "-1 -1 False 1.50  Clear none , [] {} -1")]
    [InlineData("""{"point":"{\"x\":1,\"y\":2}"}""", "-1 -1 False   Clear none 1,2 [] {} -1")]
    [InlineData("""{"point":" \n{\"x\":1,\"y\":2} "}""", "-1 -1 False   Clear none 1,2 [] {} -1")]
    [InlineData("""{"items":"[1,2]","counts":"{\"a\":1}","number":7}""", "7 -1 False   Clear none , [1 2] {a} -1")]
    [InlineData("""{"items":["1","2"]}""", "-1 -1 False   Clear none , [1 2] {} -1")]
    public async Task What_clients_are_known_to_send_wrong_is_read(string arguments, string expected)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text(expected), "describe", arguments);
    }

    [Theory]
    [InlineData("""{"number":"","fraction":"","flag":"","amount":"","day":"","sky":"","point":"","items":"","counts":""}""")]
    [InlineData("""{"amount":null,"day":null,"point":null,"items":null,"counts":null}""")]
    public async Task An_optional_argument_that_is_empty_is_absent(string arguments)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text(Nothing), "describe", arguments);
    }

    [Fact]
    public async Task An_empty_string_is_a_string()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text("-1 -1 False   Clear  , [] {} -1"), "describe", """{"text":""}""");
    }

    [Theory]
    [InlineData("""{"number":" 5"}""", "$.number: expected an integer from -2147483648 to 2147483647, got \" 5\".")]
    [InlineData("""{"number":"+5"}""", "$.number: expected an integer from -2147483648 to 2147483647, got \"+5\".")]
    [InlineData("""{"number":"5,0"}""", "$.number: expected an integer from -2147483648 to 2147483647, got \"5,0\".")]
    [InlineData("""{"number":"2147483648"}""", "$.number: expected an integer from -2147483648 to 2147483647, got \"2147483648\".")]
    [InlineData("""{"number":true}""", "$.number: expected an integer from -2147483648 to 2147483647, got true.")]
    [InlineData("""{"flag":"True"}""", "$.flag: expected true or false, got \"True\".")]
    [InlineData("""{"flag":1}""", "$.flag: expected true or false, got 1.")]
    [InlineData("""{"fraction":"NaN"}""", "$.fraction: expected a number, got \"NaN\".")]
    [InlineData("""{"text":5}""", "$.text: expected a string, got 5.")]
    [InlineData("""{"point":"{\"x\":1,\"y\":2}}"}""", "$.point: expected an object, got \"{\\\"x\\\":1,\\\"y\\\":2}}\".")]
    [InlineData("""{"point":"[1]"}""", "$.point: expected an object, got \"[1]\".")]
    [InlineData("""{"items":"{}"}""", "$.items: expected an array of integers, got \"{}\".")]
    [InlineData("""{"items":"1,2"}""", "$.items: expected an array of integers, got \"1,2\".")]
    [InlineData("""{"region":"5"}""", "$.region: expected an integer from -2147483648 to 2147483647, got \"5\".")]
    [InlineData("""{"region":""}""", "$.region: expected an integer from -2147483648 to 2147483647, got \"\".")]
    [InlineData("""{"number":"","number":1}""", "$.number is given more than once.")]
    [InlineData("""{"number":1,"number":""}""", "$.number is given more than once.")]
    [InlineData("""{"number":"","number":""}""", "$.number is given more than once.")]
    [InlineData("""{"number":null}""", "$.number: expected an integer from -2147483648 to 2147483647, got null.")]
    public async Task Anything_else_is_refused(string arguments, string fault)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("describe", fault), "describe", arguments);
    }

    [Fact]
    public async Task Faults_inside_a_string_have_the_path_that_goes_on_in_it()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "describe_booking",
                "$.booking.guest: expected a string of 2 to 10 characters, got \"A\" (1 character).",
                "$.booking.others: expected an array of at most 2 items, got an array of 3 items.",
                "$.booking.seats is missing; expected an integer from 1 to 12 (How many come.).",
                "$.others[0].seats: expected an integer from 1 to 12, got \"2\".",
                "$.others[1].guest is given more than once.",
                "$.others: expected an array of at most 2 items, got an array of 3 items."),
            "describe_booking",
            """
            {"booking":"{\"guest\":\"A\",\"others\":[\"b\",\"c\",\"d\"],\"more\":{}}",
             "others":"[{\"guest\":\"Ada\",\"seats\":\"2\"},{\"guest\":\"Ada\",\"seats\":2,\"guest\":\"Bo\"},{\"guest\":\"Ada\",\"seats\":3}]"}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("""{"booking":"{\"guest\":\"Ada\",\"seats\":2,\"others\":\"[\\\"b\\\"]\"}"}""", "$.booking.others: expected an array of at most 2 items, got \"[\\\"b\\\"]\".")]
    [InlineData("""{"booking":"{\"guest\":\"Ada\",\"seats\":\"2\"}"}""", "$.booking.seats: expected an integer from 1 to 12, got \"2\".")]
    public async Task Inside_a_string_everything_must_be_as_the_schema_says(string arguments, string fault)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("describe_booking", fault), "describe_booking", arguments);
    }

    [Fact]
    public async Task A_union_is_never_a_string_and_one_inside_a_string_has_its_path()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "describe_unions",
                "$.figures[1].kind: expected one of \"circle\", \"rectangle\", \"group\", got \"line\".",
                "$.pet: expected an object, got \"{\\\"size\\\":\\\"tiny\\\"}\"."),
            "describe_unions",
            """{"figures":"[{\"kind\":\"circle\",\"radius\":1},{\"kind\":\"line\"}]","pet":"{\"size\":\"tiny\"}"}""");
    }

    [Fact]
    public async Task An_object_in_an_array_may_be_a_string_too_and_what_follows_it_is_read()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Text("Ada 2  2"),
            "describe_booking",
            """{"others":["{\"guest\":\"Bo\",\"seats\":1}",{"guest":"Cy","seats":1}],"booking":"{\"guest\":\"Ada\",\"seats\":2}"}""");
    }

    [Theory]
    [InlineData("""{"number":"5"}""", "$.number: expected an integer from -2147483648 to 2147483647, got \"5\".")]
    [InlineData("""{"number":""}""", "$.number: expected an integer from -2147483648 to 2147483647, got \"\".")]
    [InlineData("""{"flag":"true"}""", "$.flag: expected true or false, got \"true\".")]
    [InlineData("""{"point":"{\"x\":1,\"y\":2}"}""", "$.point: expected an object, got \"{\\\"x\\\":1,\\\"y\\\":2}\".")]
    [InlineData("""{"day":""}""", "$.day: expected a date such as 2026-01-31, got \"\".")]
    public async Task A_tool_without_leniency_reads_none_of_it(string arguments, string fault)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("describe_exactly", fault), "describe_exactly", arguments);
    }

    [Fact]
    public async Task The_json_in_a_string_is_not_deeper_than_a_message_may_be()
    {
        await using var server = new ToolServer();
        string deep = string.Concat(Enumerable.Repeat("[", 62)) + string.Concat(Enumerable.Repeat("]", 62));

        server.Gives(
            Wire.Refusal("describe", $"$.items: expected an array of integers, got \"{deep[..78]}\u2026."),
            "describe",
            $$"""{"items":"{{deep}}"}""");
    }

    [Theory]
    [InlineData("""{"city":"Oslo","days":null,"language":null,"point":null,"settings":null}""", "Oslo 3 en  ")]
    [InlineData("""{"city":"Oslo","days":5,"language":"no","point":{"x":1,"y":null},"settings":{"owner":"a","note":null,"tries":null,"seconds":null,"topics":null,"origin":null,"sky":null}}""", "Oslo 5 no 1 3")]
    public async Task Where_everything_is_required_null_stands_for_what_is_not_there(string arguments, string expected)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text(expected), "describe_strictly", arguments);
        server.Gives(Wire.Refusal("describe_strictly", "$.city: expected a string, got null."), "describe_strictly", """{"city":null}""");
    }

    [Fact]
    public async Task A_tool_may_refuse_arguments_that_it_does_not_have()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Text("2"), "take_known", """{"number":2}""");
        server.Gives(
            Wire.Failure("take_known was not called; 1 fault in its arguments:\nUnknown arguments: \"sessionId\"."),
            "take_known",
            """{"number":2,"sessionId":"1"}""");
        Assert.Contains("\"additionalProperties\":false", Encoding.UTF8.GetString(McpCatalog.Entry!.Tools.Single(tool => tool.Name.SequenceEqual("take_known"u8)).Descriptor), StringComparison.Ordinal);
    }
}
