using McpAttr.Testing.Tests.Docs;
using McpAttr.Testing.Tests.Server;

namespace McpAttr.Testing.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mcpattr-snapshots-");

    [Fact]
    public void A_text_that_is_the_files_passes_whatever_its_line_ends()
    {
        string file = Write("one\r\ntwo\r\n");

        Assert.Equal("one\ntwo\n", "one\ntwo\n".ShouldMatchSnapshot(file));
    }

    [Theory]
    [InlineData("one\nthree\n", "in line 2", "- two", "+ three")]
    [InlineData("one\n", "in line 2", "- two", "+ ")]
    [InlineData("one\ntwo\n\nmore", "in line 4", "- (the end)", "+ more")]
    public void A_difference_is_shown_by_its_line(string actual, params string[] parts)
    {
        string file = Write("one\ntwo\n");

        var failure = Assert.Throws<McpAssertionException>(() => actual.ShouldMatchSnapshot(file));

        Assert.All(parts, part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
        Assert.Contains("MCPATTR_UPDATE_SNAPSHOTS=1", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\n", File.ReadAllText(file));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_with_the_way_to_write_it()
    {
        string file = Path.Combine(_folder.FullName, "none.json");

        Assert.Contains($"There is no {file} yet", Assert.Throws<McpAssertionException>(() => "x".ShouldMatchSnapshot(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_not_here_is_no_place_to_look() =>
        Assert.Throws<ArgumentException>(() => "x".ShouldMatchSnapshot("a.json", "/_/elsewhere/Tests.cs"));

    [Fact]
    public void The_contract_is_the_text_of_the_lock_file_that_the_build_wrote() =>
        McpContract.Of(McpAttr.Generated.Notes.Catalog.Instance).ShouldMatchSnapshot(Path.Combine(DocumentTests.Repository, "samples/Notes/mcp.lock.json"));

    [Fact]
    public void The_contract_of_a_part_of_the_server_has_that_part_alone()
    {
        string all = McpContract.Of<Forecast>();
        string none = McpContract.Of(McpAttr.Generated.McpAttr_Testing_Tests.Catalog.Instance.WithTags());

        Assert.Contains("\"get_forecast\"", all, StringComparison.Ordinal);
        Assert.Equal(
            """
            {
              "lockVersion": 1,
              "tokens": 0,
              "includes": [],
              "tools": {},
              "resources": {},
              "resourceTemplates": {},
              "prompts": {}
            }

            """.ReplaceLineEndings("\n"),
            none);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string text)
    {
        string file = Path.Combine(_folder.FullName, "snapshot.txt");
        File.WriteAllText(file, text);
        return file;
    }
}
