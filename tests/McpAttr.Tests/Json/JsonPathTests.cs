using System.Text;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class JsonPathTests
{
    [Theory]
    [InlineData("""{"a":@1}""", "$.a")]
    [InlineData("""{"a":1@}""", "$")]
    [InlineData("""{"x":[1,{"a":2}],"a":{"b":{},"_c1":@true}}""", "$.a._c1")]
    [InlineData("""{"a":{"b":1@},"c":2}""", "$.a")]
    [InlineData("""{"a":[@[],1]}""", "$.a[0]")]
    [InlineData("""{"a":[[],[0,{"b":[9],"c":@"x"}]]}""", "$.a[1][1].c")]
    [InlineData("""{"a":[[1,2],{},@null]}""", "$.a[2]")]
    [InlineData("""{"odd name":@1}""", "$['odd name']")]
    [InlineData("""{"it's":@1}""", "$['it\\'s']")]
    [InlineData("""{"back\\slash":@1}""", "$['back\\\\slash']")]
    [InlineData("""{"tab\there":@1}""", "$['tab\\u0009here']")]
    [InlineData("""{"größe":@1}""", "$['größe']")]
    [InlineData("""{"1a":@1}""", "$['1a']")]
    [InlineData("""{"":@1}""", "$['']")]
    [InlineData("""{"\u0061":@1}""", "$.a")]
    [InlineData("""{"\ud800":@1}""", "$['\\\\ud800']")]
    [InlineData("""{"a\"b":@1}""", "$['a\"b']")]
    public void A_path_is_found_by_its_offset(string marked, string expected)
    {
        var json = Encoding.UTF8.GetBytes(marked);
        var offset = Array.IndexOf(json, (byte)'@');
        var finder = new JsonPathFinder([.. json[..offset], .. json[(offset + 1)..]]);

        finder.MoveTo(offset);

        Assert.Equal(expected, Text(finder));
    }

    [Fact]
    public void A_finder_goes_on_from_where_it_stands()
    {
        var finder = new JsonPathFinder("""{"a":[1,2],"b":{"c":3}}"""u8);

        Assert.Equal("$.a[1]", MoveTo(ref finder, 8));
        Assert.Equal("$.a[1]", MoveTo(ref finder, 8));
        Assert.Equal("$.b", MoveTo(ref finder, 15));
        Assert.Equal("$.b.c", MoveTo(ref finder, 20));
        Assert.Equal("$.b", MoveTo(ref finder, 21));
        Assert.Equal("$", MoveTo(ref finder, 22));

        static string MoveTo(ref JsonPathFinder finder, int offset)
        {
            finder.MoveTo(offset);
            return Text(finder);
        }
    }

    [Fact]
    public void A_path_may_be_as_deep_as_a_message()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"a":{{new string('[', 63)}}5{{new string(']', 63)}}}""");
        var finder = new JsonPathFinder(json);

        finder.MoveTo(Array.IndexOf(json, (byte)'5'));

        Assert.Equal("$.a" + string.Concat(Enumerable.Repeat("[0]", 63)), Text(finder));
    }

    private static string Text(JsonPathFinder finder)
    {
        var text = new StringBuilder("$");
        foreach (var segment in finder.Path())
        {
            segment.AppendTo(text);
        }

        return text.ToString();
    }
}
