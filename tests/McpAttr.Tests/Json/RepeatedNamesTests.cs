using System.Text;
using System.Text.Json;
using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

/// <summary>Raw JSON is not looked into, but for names that an object has twice.</summary>
public sealed class RepeatedNamesTests
{
    [Theory]
    [InlineData("1", "")]
    [InlineData("{}", "")]
    [InlineData("""{"a":1,"b":{"a":{"a":2}},"c":[{"a":1},{"a":1}]}""", "")]
    [InlineData("""{"a":1,"a":2}""", "2}")]
    [InlineData("""{"a":1,"b":{"c":3,"d":4},"a":2}""", "2}")]
    [InlineData("""[0,{"x":{"a":1,"\u0061":[2]}}]""", "[2]}}]")]
    [InlineData("""{"\ud800":1,"\ud800":2}""", "2}")]
    [InlineData("""{"\ud800":1,"\ud801":2,"\\":3,"\"":4}""", "")]
    [InlineData("""{"a":1,"A":2,"a ":3,"":4}""", "")]
    public void The_second_member_of_a_name_is_found(string json, string rest) => Assert.Equal(rest, Find(json));

    [Theory]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    [InlineData(20_000)]
    public void However_many_members_there_are(int members)
    {
        string all = string.Join(',', Enumerable.Range(0, members).Select(static index => $"\"n{index}\":{{\"in\":{index}}}"));

        Assert.Equal("", Find($"{{{all}}}"));
        Assert.Equal("2}", Find($"{{{all},\"n{members / 2}\":2}}"));
        Assert.Equal("2}]", Find($"[{{{all}}},{{\"n0\":1,{all[(all.IndexOf(',', StringComparison.Ordinal) + 1)..]},\"n1\":2}}]"));
    }

    [Fact]
    public void However_deep_they_stand()
    {
        const int Depth = 60;
        string opening = string.Concat(Enumerable.Repeat("""{"a":0,"b":1,"c":2,"d":3,"e":""", Depth));

        Assert.Equal("", Find(opening + "1" + new string('}', Depth)));
        Assert.Equal("2" + new string('}', Depth), Find(opening + """{"x":1,"x":""" + "2" + new string('}', Depth) + "}")[..^1]);
    }

    [Fact]
    public void Looking_for_them_allocates_nothing()
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"a":{"b":[{"c":1,"d":2}]},{{string.Join(',', Enumerable.Range(0, 60).Select(static index => $"\"n{index}\":[]"))}}}""");

        Assert.Equal(0, Allocation.Of(() => Find(json)));
    }

    [Fact]
    public void A_value_with_one_is_a_fault_with_its_place_and_nothing_of_it_is_given()
    {
        var reader = Reading.Arguments("""{"value":[{"a":1,"a":2}],"after":3}""");
        ulong seen = 0;
        Assert.True(reader.NextMember());
        Assert.True(reader.Is("value"u8, ref seen, 1));

        Assert.Equal(JsonValueKind.Undefined, reader.ReadElement().ValueKind);

        Assert.Equal(JsonFaultKind.Duplicate, Assert.Single(reader.Faults.ToArray()).Kind);
        Assert.True(reader.NextMember());
        Assert.True(reader.Is("after"u8, ref seen, 2));
        Assert.Equal(3, reader.ReadInt32());
        Assert.False(reader.NextMember());
    }

    private static string Find(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        return Find(utf8) is >= 0 and var place ? Encoding.UTF8.GetString(utf8.AsSpan(place)) : "";
    }

    private static int Find(byte[] utf8)
    {
        var value = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1_000 });
        value.Read();
        return RepeatedNames.Find(value, utf8);
    }
}
