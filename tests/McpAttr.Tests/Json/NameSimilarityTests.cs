using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

public sealed class NameSimilarityTests
{
    [Theory]
    [InlineData("city", "city", 0)]
    [InlineData("CITY", "city", 0)]
    [InlineData("start_date", "startDate", 0)]
    [InlineData("a-b_c", "abc", 0)]
    [InlineData("cit", "city", 1)]
    [InlineData("cityy", "city", 1)]
    [InlineData("cite", "city", 1)]
    [InlineData("ctiy", "city", 1)]
    [InlineData("größe", "grösse", 2)]
    [InlineData("sizes", "size", 1)]
    [InlineData("location", "locaiton", 1)]
    [InlineData("colours", "color", 2)]
    public void Slips_are_counted(string actual, string name, int edits) => Assert.Equal(edits, NameSimilarity.Distance(actual, name));

    [Theory]
    [InlineData("lat", "lon")]
    [InlineData("a", "b")]
    [InlineData("id", "in")]
    [InlineData("ci", "city")]
    [InlineData("city", "country")]
    [InlineData("from", "to")]
    [InlineData("", "a")]
    [InlineData("_", "a")]
    [InlineData("abcdef", "ghijkl")]
    public void Other_names_are_unrelated(string actual, string name) =>
        Assert.Equal(NameSimilarity.Unrelated, NameSimilarity.Distance(actual, name));

    [Fact]
    public void Names_up_to_sixty_four_characters_are_compared()
    {
        var name = new string('n', 64);

        Assert.Equal(1, NameSimilarity.Distance(name, name.AsSpan(1)));
        Assert.Equal(NameSimilarity.Unrelated, NameSimilarity.Distance(name + "n", name));
        Assert.Equal(NameSimilarity.Unrelated, NameSimilarity.Distance(name, name + "n"));
    }
}
