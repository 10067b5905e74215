using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class CollectionTests
{
    [Theory]
    [InlineData("[]", new int[0])]
    [InlineData("[1]", new[] { 1 })]
    [InlineData("[1,2.0,3e0,4,5]", new[] { 1, 2, 3, 4, 5 })]
    public void An_array_is_read_as_array_and_as_list(string json, int[] expected)
    {
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadArray(Int32)));
        Assert.Equal(expected, Reading.Value(json, static (ref McpJsonReader reader) => reader.ReadList(Int32)));
    }

    [Fact]
    public void A_flat_list_has_no_room_that_it_does_not_use() =>
        Assert.Equal(5, Reading.Value("[1,2,3,4,5]", static (ref McpJsonReader reader) => reader.ReadList(Int32)).Capacity);

    [Fact]
    public void Arrays_lie_in_arrays()
    {
        var rows = Reading.Value(
            "[[1,2],[],[3],[4],[5],[6,7]]",
            static (ref McpJsonReader reader) => reader.ReadArray(static (ref McpJsonReader row) => row.ReadList(Int32)));

        Assert.Equal([[1, 2], [], [3], [4], [5], [6, 7]], rows);
    }

    [Theory]
    [InlineData("5", nameof(JsonFaultKind.WrongType))]
    [InlineData("\"[1]\"", nameof(JsonFaultKind.WrongType))]
    [InlineData("{\"0\":1}", nameof(JsonFaultKind.WrongType))]
    [InlineData("null", nameof(JsonFaultKind.Null))]
    public void What_is_no_array_is_of_the_wrong_type(string json, string kind)
    {
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadArray(Int32)).Kind.ToString());
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.ReadList(Int32)).Kind.ToString());
    }

    [Fact]
    public void All_wrong_items_are_found()
    {
        var reader = Reading.Arguments("""{"value":[1,"2",[3],4,{"a":5},null]}""");
        ulong seen = 0;
        reader.NextMember();
        reader.Is("value"u8, ref seen, 1);
        var items = reader.ReadList(Int32);

        Assert.False(reader.NextMember());
        Assert.Equal([1, 0, 0, 4, 0, 0], items);
        Assert.Equal(
            [JsonFaultKind.WrongType, JsonFaultKind.WrongType, JsonFaultKind.WrongType, JsonFaultKind.Null],
            reader.Faults.ToArray().Select(static fault => fault.Kind));
    }

    private static int Int32(ref McpJsonReader reader) => reader.ReadInt32();
}
