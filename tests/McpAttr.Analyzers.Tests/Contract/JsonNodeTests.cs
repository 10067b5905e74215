using McpAttr.Roslyn.Contract;

namespace McpAttr.Analyzers.Tests.Contract;

public sealed class JsonNodeTests
{
    [Theory]
    [InlineData("""{"a":[1,-2.5e3,true,null],"b":{"c":"\"\\/é"},"d":{},"e":[]}""", """{"a":[1,-2.5e3,true,null],"b":{"c":"\"\\/é"},"d":{},"e":[]}""")]
    [InlineData(" { \"a\" :\r\n\t[ 1 , 2 ] } ", """{"a":[1,2]}""")]
    [InlineData("\"\\u00e9\\n\\/\\ud83d\\ude00\"", "\"é\\n/😀\"")]
    public void Json_is_read_and_written_back(string json, string expected) => Assert.Equal(expected, JsonNodeReader.Read(json, out _)!.ToString());

    [Theory]
    [InlineData("", 0)]
    [InlineData("{", 1)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("{\"a\":1,\"a\":2}", 10)]
    [InlineData("[1,]", 3)]
    [InlineData("nul", 0)]
    [InlineData("1 2", 2)]
    [InlineData("<<<<<<< HEAD", 0)]
    [InlineData("\"\\x\"", 0)]
    [InlineData("\"\n\"", 0)]
    public void What_is_no_json_is_refused_where_it_stops_being_so(string text, int fault)
    {
        Assert.Null(JsonNodeReader.Read(text, out var found));
        Assert.Equal(fault, found);
    }

    [Fact]
    public void Deep_nesting_is_refused_instead_of_overflowing_the_stack() =>
        Assert.Null(JsonNodeReader.Read(new string('[', 100_000), out _));

    [Fact]
    public void Indented_json_keeps_scalars_of_an_array_on_one_line() => Assert.Equal(
        "{\n  \"a\": [1, \"b\"],\n  \"c\": [\n    {\n      \"d\": {}\n    }\n  ]\n}",
        JsonNodeReader.Read("""{"a":[1,"b"],"c":[{"d":{}}]}""", out _)!.ToIndentedString());
}
