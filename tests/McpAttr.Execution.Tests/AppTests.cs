using System.Text.Json;
using McpAttr.Execution.Tests.Kit;
using McpAttr.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Tools with a view, and the view, as attributes say them.</summary>
public class AppTests
{
    private const string Uri = "ui://corpus/board";

    private const string ViewMeta = """{"ui":{"csp":{"connectDomains":["https://api.example.com"]},"prefersBorder":true}}""";

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_tool_says_which_view_shows_it_and_who_may_call_it(bool modern)
    {
        await using var server = EntryServer.Start().Initialized();
        var tools = Items(server.Ask(Rpc.Request(1, "tools/list", "", modern)), "tools", "name");

        Assert.Equal("""{"ui":{"resourceUri":"ui://corpus/board"}}""", tools["show_board"].GetProperty("_meta").GetRawText());
        Assert.Equal("""{"ui":{"resourceUri":"ui://corpus/board","visibility":["app"]}}""", tools["refresh_board"].GetProperty("_meta").GetRawText());
        Assert.False(tools["print"].TryGetProperty("_meta", out _));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_view_is_a_page_that_says_what_it_reaches(bool modern)
    {
        await using var server = EntryServer.Start().Initialized();
        var board = Items(server.Ask(Rpc.Request(1, "resources/list", "", modern)), "resources", "uri")[Uri];
        var read = Items(server.Ask(Rpc.Request(2, "resources/read", $"\"uri\":\"{Uri}\"", modern)), "contents", "uri")[Uri];

        Assert.Equal("text/html;profile=mcp-app", board.Text("mimeType"));
        Assert.Equal(ViewMeta, board.GetProperty("_meta").GetRawText());
        Assert.Equal($$"""{"uri":"{{Uri}}","mimeType":"text/html;profile=mcp-app","text":"<!doctype html>","_meta":{{ViewMeta}}}""", read.GetRawText());
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_client_without_views_gets_the_result_as_any_other(bool modern)
    {
        await using var server = new ToolServer();

        string result = modern ? server.CallModern("show_board", Arguments) : server.CallLegacy("show_board", Arguments);

        Assert.Equal(Wire.Structured(Size), result);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task The_server_says_that_it_has_views(bool modern)
    {
        await using var server = EntryServer.Start();

        string said = server.Ask(modern ? Rpc.Request(1, "server/discover", "", modern) : Rpc.Initialize());

        Assert.Equal("{}", TaskWire.Result(said).GetProperty("capabilities").GetProperty("extensions").GetProperty("io.modelcontextprotocol/ui").GetRawText());
    }

    private const string Size = """{"width":2,"height":3}""";

    private const string Arguments = $$"""{"size":{{Size}}}""";

    private static Dictionary<string, JsonElement> Items(string answer, string list, string key) =>
        TaskWire.Result(answer).GetProperty(list).EnumerateArray().ToDictionary(item => item.Text(key));
}
