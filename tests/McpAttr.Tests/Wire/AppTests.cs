using System.Reflection;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>MCP Apps: what the server says of views, and what a client reads of one.</summary>
public class AppTests
{
    private const string Uri = "ui://weather/board";

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_server_with_views_says_that_it_knows_them(bool modern)
    {
        await using var server = new LoopFixture(new TestCatalog { OfResources = [new Board()] });
        string said = server.Ask(modern ? Rpc.Request(1, "server/discover", "", modern) : Rpc.Initialize());
        await using var without = new LoopFixture(TestTool.Echo);

        Assert.Contains("\"capabilities\":{\"extensions\":{\"io.modelcontextprotocol/ui\":{}},", said, StringComparison.Ordinal);
        Assert.DoesNotContain("extensions", without.Ask(modern ? Rpc.Request(1, "server/discover", "", modern) : Rpc.Initialize()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_extensions_of_views_and_of_tasks_are_one_member()
    {
        await using var server = new LoopFixture(new TestCatalog(TaskTool.Of("task", static _ => Task.FromResult(""))) { OfResources = [new Board()] });

        using var said = System.Text.Json.JsonDocument.Parse(server.Ask(Rpc.Request(1, "server/discover", "", modern: true)));

        var capabilities = said.RootElement.GetProperty("result").GetProperty("capabilities");
        Assert.Equal(
            ["io.modelcontextprotocol/tasks", "io.modelcontextprotocol/ui"],
            Assert.Single(capabilities.EnumerateObject(), static member => member.Name == "extensions").Value.EnumerateObject().Select(static member => member.Name));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Contents_have_the_meta_of_their_view_unless_they_have_their_own(bool modern)
    {
        var board = new Board();
        await using var server = new LoopFixture(new TestCatalog { OfResources = [board] }).Initialized();

        Assert.Contains(
            "\"contents\":" + """[{"uri":"ui://weather/board","mimeType":"text/html;profile=mcp-app","text":"<p>","_meta":{"ui":{"prefersBorder":true}}}]""",
            server.Ask(Rpc.Request(1, "resources/read", $"\"uri\":\"{Uri}\"", modern)),
            StringComparison.Ordinal);
        board.Meta = """{"ui":{}}""";
        Assert.Contains("\"text\":\"<p>\",\"_meta\":{\"ui\":{}}}", server.Ask(Rpc.Request(2, "resources/read", $"\"uri\":\"{Uri}\"", modern)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_built_in_is_named()
    {
        var fault = Assert.Throws<ArgumentException>(() => McpEmbeddedFile.ReadText(Assembly.GetExecutingAssembly(), "board.html"));

        Assert.Contains("<EmbeddedResource Include=\"…\" LogicalName=\"board.html\" />", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_built_in_is_read() => Assert.Equal("<!doctype html>\n", McpEmbeddedFile.ReadText(Assembly.GetExecutingAssembly(), "page.html"));

    private sealed class Board : McpResource<McpResourceContents>
    {
        public override ReadOnlySpan<byte> Name => "board"u8;

        public override ReadOnlySpan<byte> Uri => "ui://weather/board"u8;

        public override ReadOnlySpan<byte> MimeType => "text/html;profile=mcp-app"u8;

        public override ReadOnlySpan<byte> Descriptor => """{"uri":"ui://weather/board","name":"board"}"""u8;

        public override ReadOnlySpan<byte> ContentsMeta => """{"ui":{"prefersBorder":true}}"""u8;

        public override bool IsOfApp => true;

        public string? Meta { get; set; }

        public override void Invoke(McpCall call) => Return(call, new McpTextContents("<p>") { Meta = Meta });

        protected internal override void Write(McpResourceWriter result, McpResourceContents value) => result.Contents(value);
    }
}
