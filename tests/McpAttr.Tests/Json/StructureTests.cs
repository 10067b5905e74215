using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class StructureTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(" { } ")]
    public void Arguments_that_are_absent_or_empty_have_no_member(string json)
    {
        var reader = Reading.Arguments(json);

        Assert.False(reader.NextMember());
        Assert.False(reader.HasFaults);
    }

    [Fact]
    public void A_member_is_found_by_its_name_in_any_order()
    {
        var reader = Reading.Arguments("""{"b":2,"a":1}""");
        ulong seen = 0;
        int a = 0, b = 0;
        while (reader.NextMember())
        {
            if (reader.Is("a"u8, ref seen, 1))
            {
                a = reader.ReadInt32();
            }
            else if (reader.Is("b"u8, ref seen, 2))
            {
                b = reader.ReadInt32();
            }
        }

        Assert.Equal((1, 2, 3UL), (a, b, seen));
    }

    [Theory]
    [InlineData("""{"c\u0069ty":1}""", true)]
    [InlineData("""{"City":1}""", false)]
    [InlineData("""{"city ":1}""", false)]
    [InlineData("""{"cit":1}""", false)]
    [InlineData("""{"\ud800":1}""", false)]
    public void A_name_is_compared_without_its_escapes_and_to_the_letter(string json, bool expected)
    {
        var reader = Reading.Arguments(json);
        ulong seen = 0;
        reader.NextMember();

        Assert.Equal(expected, reader.Is("city"u8, ref seen, 1));
    }

    [Fact]
    public void A_second_member_of_a_name_is_a_fault_and_consumed()
    {
        var reader = Reading.Arguments("""{"a":1,"a":{"a":[2]},"b":3}""");
        ulong seen = 0;
        int a = 0, b = 0;
        while (reader.NextMember())
        {
            if (reader.Is("a"u8, ref seen, 1))
            {
                a = reader.ReadInt32();
            }
            else if (reader.Is("b"u8, ref seen, 2))
            {
                b = reader.ReadInt32();
            }
            else
            {
                reader.Unknown();
            }
        }

        Assert.Equal((1, 3), (a, b));
        Assert.Equal(0, reader.UnknownCount);
        Assert.Equal(JsonFaultKind.Duplicate, Assert.Single(reader.Faults.ToArray()).Kind);
    }

    [Fact]
    public void Skip_leaves_out_a_member_with_all_that_is_in_it()
    {
        var reader = Reading.Arguments("""{"x":{"a":[1,{"b":2}]},"a":5}""");
        ulong seen = 0;
        var a = 0;
        while (reader.NextMember())
        {
            if (reader.Is("a"u8, ref seen, 1))
            {
                a = reader.ReadInt32();
            }
            else
            {
                reader.Skip();
            }
        }

        Assert.Equal(5, a);
        Assert.False(reader.HasFaults);
    }

    [Fact]
    public void Unknown_members_are_counted_and_the_first_ten_kept_without_being_faults()
    {
        var reader = Reading.Arguments($$"""{{{string.Join(',', Enumerable.Range(0, 12).Select(i => $"\"x{i}\":[{i}]"))}}}""");
        while (reader.NextMember())
        {
            reader.Unknown();
        }

        Assert.False(reader.HasFaults);
        Assert.Equal(12, reader.UnknownCount);
        Assert.Equal(1, reader.UnknownOffset(0));
        Assert.Equal("{\"x0\":[0],".Length, reader.UnknownOffset(1));
    }

    [Fact]
    public void A_missing_member_is_recorded_at_the_end_of_its_object()
    {
        var reader = Reading.Arguments("""{"a":1}""");
        while (reader.NextMember())
        {
            reader.Skip();
        }

        reader.Missing("größe"u8);

        var fault = Assert.Single(reader.Faults.ToArray());
        Assert.Equal((JsonFaultKind.Missing, 6, "größe"), (fault.Kind, fault.Offset, fault.Name));
    }

    [Theory]
    [InlineData("5", nameof(JsonFaultKind.WrongType))]
    [InlineData("[{}]", nameof(JsonFaultKind.WrongType))]
    [InlineData("\"{}\"", nameof(JsonFaultKind.WrongType))]
    [InlineData("null", nameof(JsonFaultKind.Null))]
    public void A_value_that_is_no_object_is_not_entered(string json, string kind) =>
        Assert.Equal(kind, Reading.Fault(json, static (ref McpJsonReader reader) => reader.StartObject()).Kind.ToString());

    [Theory]
    [InlineData("null", true)]
    [InlineData("0", false)]
    [InlineData("\"null\"", false)]
    public void Null_is_seen_without_being_consumed(string json, bool expected)
    {
        var seen = Reading.Value(json, static (ref McpJsonReader reader) => (reader.IsNull, reader.IsNull));

        Assert.Equal((expected, expected), seen);
    }

    [Fact]
    public void Ten_faults_are_kept_and_the_others_counted()
    {
        var reader = Reading.Arguments($$"""{"value":[{{string.Join(',', Enumerable.Repeat("true", 12))}}]}""");
        ulong seen = 0;
        reader.NextMember();
        reader.Is("value"u8, ref seen, 1);
        var items = reader.ReadArray(static (ref McpJsonReader item) => item.ReadInt32());
        Assert.False(reader.NextMember());
        reader.Missing("other"u8);

        Assert.Equal(12, items.Length);
        Assert.Equal(13, reader.FaultCount);
        Assert.Equal(10, reader.Faults.Length);
        Assert.All(reader.Faults.ToArray(), static fault => Assert.Equal(JsonFaultKind.WrongType, fault.Kind));
    }
}
