using System.Text;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class PlainTextTests
{
    [Fact]
    public void Eighty_characters_are_whole_and_more_are_cut()
    {
        Assert.Equal(new string('x', 80), Cut(new string('x', 80)));
        Assert.Equal(new string('x', 79) + "…", Cut(new string('x', 81)));
    }

    [Fact]
    public void A_cut_does_not_split_a_character()
    {
        Assert.Equal(new string('x', 78) + "😀", Cut(new string('x', 78) + "😀"));
        Assert.Equal(new string('x', 78) + "…", Cut(new string('x', 78) + "😀x"));
        Assert.Equal(new string('x', 79) + "…", Cut(new string('x', 79) + "😀"));
    }

    [Fact]
    public void Control_characters_are_escaped_and_the_escape_is_not_split()
    {
        Assert.Equal("a\\u007fb\\u0085", Cut("a\u007fb\u0085"));
        Assert.Equal(new string('x', 74) + "\\u0085", Cut(new string('x', 74) + "\u0085"));
        Assert.Equal(new string('x', 75) + "…", Cut(new string('x', 75) + "\u0085"));
    }

    private static string Cut(string text)
    {
        var cut = new StringBuilder();
        PlainText.AppendCut(cut, Encoding.UTF8.GetBytes(text));
        return cut.ToString();
    }
}
