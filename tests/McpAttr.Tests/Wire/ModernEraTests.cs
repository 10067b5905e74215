using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Revision 2026-07-28, as bytes: no handshake, everything in each request's <c>_meta</c>.</summary>
public class ModernEraTests
{
    private const string Head = "\"resultType\":\"complete\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":\"test\",\"version\":\"1.0\"}}";

    [Fact]
    public async Task Discover_says_what_the_server_is_and_can()
    {
        await using var server = new LoopFixture(options => options.Instructions = "Be kind.", TestTool.Echo);

        Assert.Equal(
            $$$"""{"jsonrpc":"2.0","id":1,"result":{{{{Head}}},"supportedVersions":["2026-07-28","2025-11-25","2025-06-18","2025-03-26","2024-11-05"],"capabilities":{"logging":{},"tools":{}},"instructions":"Be kind.","ttlMs":300000,"cacheScope":"public"}}""",
            server.Ask(Rpc.Request(1, "server/discover", Rpc.ModernMeta)));
    }

    [Fact]
    public async Task A_call_needs_no_handshake_and_its_result_says_its_type_and_who_answers()
    {
        await using var server = new LoopFixture(TestTool.Echo);

        Assert.Equal(
            $$$"""{"jsonrpc":"2.0","id":1,"result":{{{{Head}}},"content":[{"type":"text","text":"ok"}]}}""",
            server.Ask(Rpc.ModernCall(1, "echo", """{"text":"ok"}""")));
    }

    [Fact]
    public async Task A_list_says_how_long_it_may_be_kept_and_by_whom()
    {
        await using var server = new LoopFixture(options => options.CacheTimeToLive = TimeSpan.FromSeconds(7), TestTool.Echo);

        string list = server.Ask(Rpc.Request(1, "tools/list", Rpc.ModernMeta));

        Assert.StartsWith($$$"""{"jsonrpc":"2.0","id":1,"result":{{{{Head}}},"tools":[{"name":"echo",""", list, StringComparison.Ordinal);
        Assert.EndsWith("],\"ttlMs\":7000,\"cacheScope\":\"public\"}}", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_eras_are_served_by_one_process_message_by_message()
    {
        await using var server = new LoopFixture(TestTool.Echo).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, ""), server.Ask(Rpc.Call(1, "echo")));
        Assert.Contains("\"resultType\":\"complete\"", server.Ask(Rpc.ModernCall(2, "echo")), StringComparison.Ordinal);
        Assert.Equal(Rpc.TextAnswer(3, ""), server.Ask(Rpc.Call(3, "echo")));
    }

    [Theory]
    [InlineData("initialize")]
    [InlineData("ping")]
    [InlineData("logging/setLevel")]
    [InlineData("resources/subscribe")]
    public async Task Methods_of_the_other_era_do_not_exist(string method)
    {
        await using var server = new LoopFixture(TestTool.Echo);

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not found."}}""", server.Ask(Rpc.Request(1, method, Rpc.ModernMeta)));
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2027-01-01")]
    [InlineData("")]
    public async Task Another_revision_is_answered_with_those_there_are(string version)
    {
        await using var server = new LoopFixture(TestTool.Echo);

        Assert.Equal(
            $$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":-32022,"message":"Unsupported protocol version.","data":{"supported":["2026-07-28","2025-11-25","2025-06-18","2025-03-26","2024-11-05"],"requested":"{{{{version}}}}"}}}""",
            server.Ask(Rpc.Request(1, "tools/list", Rpc.ModernMeta.Replace("2026-07-28", version, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"")]
    [InlineData("\"io.modelcontextprotocol/clientCapabilities\":{}")]
    [InlineData("\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":[]")]
    [InlineData("\"io.modelcontextprotocol/protocolVersion\":20260728,\"io.modelcontextprotocol/clientCapabilities\":{}")]
    [InlineData("\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{},\"io.modelcontextprotocol/logLevel\":\"loud\"")]
    [InlineData("\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{},\"io.modelcontextprotocol/logLevel\":3")]
    public async Task What_the_meta_must_have_is_missed(string members)
    {
        await using var server = new LoopFixture(TestTool.Echo);

        Assert.Contains("\"id\":1,\"error\":{\"code\":-32602", server.Ask(Rpc.CallWithMeta(1, "echo", members)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"name\":\"nope\",", "-32602")]
    [InlineData("", "-32602")]
    [InlineData("\"name\":\"echo\",\"arguments\":3,", "-32602")]
    public async Task A_wrong_call_has_the_code_of_the_other_era(string members, string code)
    {
        await using var server = new LoopFixture(TestTool.Echo);

        Assert.Contains(
            $"\"id\":1,\"error\":{{\"code\":{code}",
            server.Ask(Rpc.Request(1, "tools/call", members + Rpc.ModernMeta)),
            StringComparison.Ordinal);
    }
}
