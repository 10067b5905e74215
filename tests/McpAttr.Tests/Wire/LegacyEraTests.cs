using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Revisions with a handshake, as bytes.</summary>
public class LegacyEraTests
{
    [Theory]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2025-03-26", "2025-03-26")]
    [InlineData("2025-06-18", "2025-06-18")]
    [InlineData("2025-11-25", "2025-11-25")]
    [InlineData("1999-01-01", "2025-11-25")]
    [InlineData("2026-07-28", "2025-11-25")]
    public async Task Initialize_agrees_on_the_revision_that_was_asked_for_or_on_the_newest(string asked, string agreed)
    {
        await using var server = new LoopFixture(options => (options.Title, options.Instructions) = ("The \"test\"", "Be kind."), TestTool.Echo);

        Assert.Equal(
            $$$"""{"jsonrpc":"2.0","id":"init","result":{"protocolVersion":"{{{agreed}}}","capabilities":{"logging":{},"tools":{}},"serverInfo":{"name":"test","title":"The \"test\"","version":"1.0"},"instructions":"Be kind."}}""",
            server.Ask(Rpc.Initialize(asked)));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("version")]
    [InlineData("title")]
    public async Task A_client_that_says_twice_who_it_is_is_refused(string member)
    {
        await using var server = new LoopFixture(TestTool.Echo);
        string twice = $"\"protocolVersion\":\"2025-11-25\",\"capabilities\":{{}},\"clientInfo\":{{\"name\":\"c\",\"version\":\"1\",\"{member}\":\"a\",\"{member}\":\"b\"}}";

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"'clientInfo' has a member twice."}}""",
            server.Ask(Rpc.Request(1, "initialize", twice)));
    }

    [Fact]
    public async Task Before_initialize_only_ping_is_answered()
    {
        await using var server = new LoopFixture(TestTool.Echo);

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{}}""", server.Ask(Rpc.Request(1, "ping")));
        Assert.Contains("\"error\":{\"code\":-32600,\"message\":\"Not initialized", server.Ask(Rpc.Request(2, "tools/list")), StringComparison.Ordinal);
        Assert.Contains("\"error\":{\"code\":-32600,\"message\":\"Not initialized", server.Ask(Rpc.Request(3, "server/discover")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Initialize_happens_once_and_wants_a_revision()
    {
        await using var server = new LoopFixture(TestTool.Echo);

        Assert.Contains("\"error\":{\"code\":-32602", server.Ask(Rpc.Request(1, "initialize")), StringComparison.Ordinal);
        server.Initialized();
        Assert.Contains("\"error\":{\"code\":-32600", server.Ask(Rpc.Initialize()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_the_descriptors_as_they_are()
    {
        await using var server = new LoopFixture(new TestTool("a", _ => ""), new TestTool("b", _ => "")).Initialized();

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a","inputSchema":{"type":"object","properties":{"text":{"type":"string"}}}},{"name":"b","inputSchema":{"type":"object","properties":{"text":{"type":"string"}}}}]}}""",
            server.Ask(Rpc.Request(1, "tools/list")));
    }

    [Fact]
    public async Task A_server_without_tools_has_an_empty_list()
    {
        await using var server = new LoopFixture().Initialized();

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}""", server.Ask(Rpc.Request(1, "tools/list")));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_their_cursors()
    {
        await using var server = new LoopFixture(options => options.PageSize = 2, [.. "abcde".Select(name => new TestTool($"{name}", _ => ""))]).Initialized();

        string first = server.Ask(Rpc.Request(1, "tools/list"));
        string second = server.Ask(Rpc.Request(2, "tools/list", "\"cursor\":\"2\""));
        string third = server.Ask(Rpc.Request(3, "tools/list", "\"cursor\":\"4\""));

        Assert.Equal(["a", "b"], Names(first));
        Assert.EndsWith("],\"nextCursor\":\"2\"}}", first, StringComparison.Ordinal);
        Assert.Equal(["c", "d"], Names(second));
        Assert.EndsWith("],\"nextCursor\":\"4\"}}", second, StringComparison.Ordinal);
        Assert.Equal(["e"], Names(third));
        Assert.EndsWith("]}}", third, StringComparison.Ordinal);
        Assert.DoesNotContain("nextCursor", third, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"0\"")]
    [InlineData("\"1\"")]
    [InlineData("\"02\"")]
    [InlineData("\"2 \"")]
    [InlineData("\"6\"")]
    [InlineData("\"-2\"")]
    [InlineData("\"99999999999\"")]
    [InlineData("2")]
    [InlineData("{}")]
    public async Task A_cursor_that_is_none_is_refused(string cursor)
    {
        await using var server = new LoopFixture(options => options.PageSize = 2, [.. "abcde".Select(name => new TestTool($"{name}", _ => ""))]).Initialized();

        Assert.Contains("\"error\":{\"code\":-32602", server.Ask(Rpc.Request(1, "tools/list", $"\"cursor\":{cursor}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_escapes_is_the_name_that_it_spells()
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        Assert.Equal(
            Rpc.TextAnswer(1, "ok"),
            server.Ask("""{"jsonrpc":"2.0","id":1,"\u006dethod":"tools\u002fcall","params":{"name":"\u0065cho","arguments":{"\u0074ext":"\u006fk"}}}"""));
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task A_batch_is_refused_where_the_revision_has_none(string version)
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized(version);

        Assert.Contains("\"error\":{\"code\":-32600", server.Ask($"[{Rpc.Request(1, "ping")}]"), StringComparison.Ordinal);
    }

    private static string[] Names(string list)
    {
        using var document = System.Text.Json.JsonDocument.Parse(list);
        return [.. document.RootElement.GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()!)];
    }
}
