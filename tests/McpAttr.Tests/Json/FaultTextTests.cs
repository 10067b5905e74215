namespace McpAttr.Tests.Json;

public sealed class FaultTextTests
{
    [Theory]
    [InlineData("""{"city":"Oslo"}""")]
    [InlineData("""{"days":3.0,"city":"Oslo","unit":"celsius","since":"2026-01-31","filter":{"tags":["a"],"odd name":true,"height":2,"x":1}}""")]
    public void A_good_call_has_no_text(string arguments) => Assert.Null(ForecastArguments.Faults(arguments));

    [Fact]
    public void The_faults_of_a_call_are_told_together() =>
        Assert.Equal(
            """
            get_forecast was not called; 2 faults in its arguments:
            - $.days: expected an integer from 1 to 14, got 20.
            - $.city is missing; expected a string (City name, for example Oslo.).
            """,
            ForecastArguments.Faults("""{"days":20}"""));

    [Fact]
    public void One_fault_is_told_as_one() =>
        Assert.Equal(
            """
            get_forecast was not called; 1 fault in its arguments:
            - $.city is missing; expected a string (City name, for example Oslo.).
            """,
            ForecastArguments.Faults(""));

    [Theory]
    [InlineData("\"city\":5", "$.city: expected a string, got 5.")]
    [InlineData("\"city\":null", "$.city: expected a string, got null.")]
    [InlineData("\"city\":true", "$.city: expected a string, got true.")]
    [InlineData("\"city\":[]", "$.city: expected a string, got an empty array.")]
    [InlineData("\"city\":[[1,2]]", "$.city: expected a string, got an array of 1 item.")]
    [InlineData("\"city\":[{\"a\":1},[2,3],4]", "$.city: expected a string, got an array of 3 items.")]
    [InlineData("\"city\":{\"name\":\"Oslo\"}", "$.city: expected a string, got an object.")]
    [InlineData("\"city\":\"\\ud800\"", "$.city: expected a string without half surrogate pairs, got \"\\ud800\".")]
    [InlineData("\"city\":\"Oslo\",\"days\":\"3\"", "$.days: expected an integer from 1 to 14, got \"3\".")]
    [InlineData("\"city\":\"Oslo\",\"days\":1.5", "$.days: expected an integer from 1 to 14, got 1.5.")]
    [InlineData("\"city\":\"Oslo\",\"days\":1,\"days\":2", "$.days is given more than once.")]
    [InlineData("\"city\":\"Oslo\",\"unit\":\"kelvin\"", "$.unit: expected one of \"celsius\", \"fahrenheit\", got \"kelvin\".")]
    [InlineData("\"city\":\"Oslo\",\"unit\":1", "$.unit: expected one of \"celsius\", \"fahrenheit\", got 1.")]
    [InlineData("\"city\":\"Oslo\",\"since\":\"today\"", "$.since: expected a date such as 2026-01-31, got \"today\".")]
    [InlineData("\"city\":\"Oslo\",\"filter\":7", "$.filter: expected an object, got 7.")]
    [InlineData("\"city\":\"Oslo\",\"filter\":{}", "$.filter.tags is missing; expected an array of strings.")]
    [InlineData("\"city\":\"Oslo\",\"filter\":{\"tags\":\"a\"}", "$.filter.tags: expected an array of strings, got \"a\".")]
    [InlineData("\"city\":\"Oslo\",\"filter\":{\"tags\":[\"a\",\"b\",3]}", "$.filter.tags[2]: expected a string, got 3.")]
    [InlineData("\"city\":\"Oslo\",\"filter\":{\"tags\":[],\"odd name\":0}", "$.filter['odd name']: expected true or false, got 0.")]
    [InlineData("\"city\":\"Oslo\",\"filter\":{\"tags\":[],\"height\":0.25}", "$.filter.height: expected a number of at least 0.5, got 0.25.")]
    [InlineData("\"city\":\"Oslo\",\"tokens\":{}", "$.tokens: expected an array of integers, got an object.")]
    [InlineData(
        "\"city\":\"Oslo\",\"tokens\":[1e99]",
        "$.tokens[0]: expected an integer from -9223372036854775808 to 9223372036854775807, got 1e99.")]
    public void A_fault_says_where_what_was_expected_and_what_came(string members, string expected) =>
        Assert.Equal([$"- {expected}"], ForecastArguments.Lines($"{{{members}}}"));

    [Fact]
    public void A_name_with_escapes_is_a_plain_path() =>
        Assert.Equal(["- $.city: expected a string, got 5."], ForecastArguments.Lines("""{ "c\u0069ty" : 5 }"""));

    [Fact]
    public void Faults_come_in_the_order_of_the_arguments() =>
        Assert.Equal(
            [
                "- $.filter.tags[1]: expected a string, got 2.",
                "- $.filter.tags[3]: expected a string, got an object.",
                "- $.filter is given more than once.",
                "- $.days: expected an integer from 1 to 14, got null.",
                "- $.city is missing; expected a string (City name, for example Oslo.).",
            ],
            ForecastArguments.Lines("""{"filter":{"x":[{}],"tags":["a",2,"c",{"tags":[5]}]},"filter":{"tags":[7]},"days":null}"""));

    [Fact]
    public void After_ten_faults_the_others_are_counted()
    {
        var lines = ForecastArguments.Lines("""{"tokens":["a","b","c","d","e","f","g","h","i","j","k"],"ctiy":1}""");

        Assert.Equal(11, lines.Length);
        Assert.Equal("- $.tokens[0]: expected an integer, got \"a\".", lines[0]);
        Assert.Equal("- $.tokens[9]: expected an integer, got \"j\".", lines[9]);
        Assert.Equal("- and 3 more.", lines[10]);
    }

    [Fact]
    public void A_long_value_is_cut_at_eighty_characters() =>
        Assert.Equal(
            [$"- $.days: expected an integer from 1 to 14, got \"{new string('x', 78)}…."],
            ForecastArguments.Lines($$"""{"city":"Oslo","days":"{{new string('x', 1000)}}"}"""));

    [Fact]
    public void The_text_is_the_same_each_time()
    {
        const string Arguments = """{"days":20,"unit":"k","dayz":1,"other":2}""";

        Assert.Equal(ForecastArguments.Faults(Arguments), ForecastArguments.Faults(Arguments));
    }
}
