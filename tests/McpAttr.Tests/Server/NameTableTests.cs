using System.Text;
using McpAttr.Server;

namespace McpAttr.Tests.Server;

public class NameTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1000)]
    public void A_table_finds_its_names_and_no_others(int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(number => $"tool_{number}")];
        var table = Table(names);

        Assert.All(names, name => Assert.Equal(name, Find(table, name)));
        Assert.All(["", "tool", "tool_", "tool_1000", "TOOL_1", "tool_1 ", "a name that is longer than any of them"], name => Assert.Null(Find(table, name)));
    }

    [Fact]
    public void Names_that_differ_only_between_their_ends_are_told_apart()
    {
        string[] names = [.. Enumerable.Range(0, 100).Select(number => $"beginning {number:d3} and the end")];
        var table = Table(names);

        Assert.All(names, name => Assert.Equal(name, Find(table, name)));
        Assert.Null(Find(table, "beginning 100 and the end"));
    }

    [Fact]
    public void Names_of_every_length_are_told_apart_from_their_beginnings()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(length => new string('a', length))];
        var table = Table(names);

        Assert.All(names, name => Assert.Equal(name, Find(table, name)));
        Assert.Null(Find(table, new string('a', 40)));
    }

    [Fact]
    public void Two_values_of_one_name_are_refused_by_that_name()
    {
        var exception = Assert.Throws<ArgumentException>(() => Table("first", "second", "first"));

        Assert.Contains("'first'", exception.Message, StringComparison.Ordinal);
    }

    private static NameTable<string> Table(params string[] names) => new(Array.ConvertAll(names, name => (Encoding.UTF8.GetBytes(name), name)));

    private static string? Find(NameTable<string> table, string name) => table.Find(Encoding.UTF8.GetBytes(name));
}
