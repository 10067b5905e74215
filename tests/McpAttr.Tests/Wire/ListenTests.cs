using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Revision 2026-07-28: a request listens for changes until the client cancels it or the server ends.</summary>
public class ListenTests
{
    [Fact]
    public async Task What_is_agreed_is_acknowledged_and_then_told_of_and_nothing_else()
    {
        await using var server = Serve();

        Assert.Equal(
            Message("subscriptions/acknowledged", "7", ",\"notifications\":{\"toolsListChanged\":true,\"resourceSubscriptions\":[\"a:1\",\"notes:x/1\"]}"),
            Listen(server, 7, """{"toolsListChanged":true,"resourcesListChanged":false,"promptsListChanged":true,"resourceSubscriptions":["a:1","none:1","notes:x/1","fixed:1"],"other":{}}"""));
        server.Server.Notifier.ResourcesChanged();
        server.Server.Notifier.ResourceUpdated("a:2");
        server.Server.Notifier.ToolsChanged();
        Assert.Equal(Message("tools/list_changed", "7"), server.Channel.Receive());
        server.Server.Notifier.ResourceUpdated("notes:x/1");
        Assert.Equal(Message("resources/updated", "7", ",\"uri\":\"notes:x/1\""), server.Channel.Receive());
    }

    [Fact]
    public async Task Who_wants_nothing_gets_nothing_but_the_acknowledgement()
    {
        await using var server = Serve();

        Assert.Equal(Message("subscriptions/acknowledged", "1", ",\"notifications\":{}"), Listen(server, 1, "{}"));
        server.Server.Notifier.ToolsChanged();

        Assert.Equal([Answer("1"), Cancelled("1")], await server.EndAsync());
    }

    [Fact]
    public async Task Several_requests_listen_at_once_and_each_is_told_under_its_own_id()
    {
        await using var server = Serve();
        Listen(server, 1, """{"toolsListChanged":true}""");
        server.Ask("""{"jsonrpc":"2.0","id":"1","method":"subscriptions/listen","params":{"notifications":{"toolsListChanged":true},"""
            + Rpc.ModernMeta + "}}");
        Listen(server, 2, """{"resourcesListChanged":true}""");

        server.Server.Notifier.ToolsChanged();

        Assert.Equal([Message("tools/list_changed", "\"1\""), Message("tools/list_changed", "1")], new[] { server.Channel.Receive(), server.Channel.Receive() }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_legacy_session_and_listeners_of_one_process_each_hear_in_their_own_way()
    {
        await using var server = Serve().Initialized();
        server.Channel.Send("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        Listen(server, 1, """{"toolsListChanged":true}""");

        server.Server.Notifier.ToolsChanged();

        Assert.Equal(
            ["""{"jsonrpc":"2.0","method":"notifications/tools/list_changed","params":{}}""", Message("tools/list_changed", "1")],
            new[] { server.Channel.Receive(), server.Channel.Receive() }.OrderBy(message => message.Length));
    }

    [Fact]
    public async Task A_cancelled_request_hears_no_more_and_has_no_answer()
    {
        await using var server = Serve();
        Listen(server, 1, """{"toolsListChanged":true}""");
        Listen(server, 2, """{"toolsListChanged":true}""");

        server.Ask(Rpc.Cancel(1), Rpc.Request(3, "server/discover", "", modern: true));
        server.Server.Notifier.ToolsChanged();

        Assert.Equal(Message("tools/list_changed", "2"), server.Channel.Receive());
        Assert.Equal([Answer("2"), Cancelled("2")], await server.EndAsync());
    }

    [Fact]
    public async Task The_id_of_a_request_that_listens_is_taken_until_it_is_cancelled()
    {
        await using var server = Serve();
        Listen(server, 1, "{}");

        Assert.Contains("A request with this id is in flight.", Listen(server, 1, "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_server_ends_what_was_heard_is_told_before_the_answer()
    {
        await using var server = Serve();
        Listen(server, 1, """{"toolsListChanged":true,"resourceSubscriptions":["a:1"]}""");
        server.Channel.SetSlow(true);
        server.Server.Notifier.ResourceUpdated("a:1");
        server.Channel.WaitForStuckWriter();
        server.Server.Notifier.ToolsChanged();

        server.Channel.EndInput();
        await Bounded.Wait(server.Loop.InputEnded);
        var stopped = server.Loop.StopAsync();
        server.Channel.SetSlow(false);
        await Bounded.Wait(stopped);

        Assert.Equal(
            [Message("resources/updated", "1", ",\"uri\":\"a:1\""), Message("tools/list_changed", "1"), Answer("1"), Cancelled("1")],
            server.Channel.ReceiveRest());
    }

    [Fact]
    public async Task What_changes_often_while_the_client_does_not_read_is_told_once()
    {
        await using var server = Serve();
        Listen(server, 1, """{"toolsListChanged":true,"resourceSubscriptions":["a:1","a:2"]}""");
        server.Channel.SetSlow(true);
        server.Server.Notifier.ResourceUpdated("a:2");
        server.Channel.WaitForStuckWriter();
        for (int i = 0; i < 1000; i++)
        {
            server.Server.Notifier.ToolsChanged();
            server.Server.Notifier.ResourceUpdated("a:1");
        }

        server.Channel.SetSlow(false);

        Assert.Equal(Message("resources/updated", "1", ",\"uri\":\"a:2\""), server.Channel.Receive());
        Assert.Equal(
            [Message("tools/list_changed", "1"), Message("resources/updated", "1", ",\"uri\":\"a:1\""), Answer("1"), Cancelled("1")],
            await server.EndAsync());
    }

    [Theory]
    [InlineData("", "'notifications' must be an object that says what to tell of.")]
    [InlineData("\"notifications\":true", "'notifications' must be an object that says what to tell of.")]
    [InlineData("\"notifications\":{\"toolsListChanged\":1}", "'notifications' has a member for Tools that is not true or false.")]
    [InlineData("\"notifications\":{\"resourceSubscriptions\":\"a:1\"}", "'resourceSubscriptions' must be an array of URIs.")]
    [InlineData("\"notifications\":{\"resourceSubscriptions\":[1]}", "'resourceSubscriptions' must be an array of URIs.")]
    [InlineData("\"notifications\":{\"toolsListChanged\":true,\"toolsListChanged\":false}", "'notifications' has a member twice.")]
    [InlineData("\"notifications\":{},\"notifications\":{}", "'params' has a member twice.")]
    public async Task A_wrong_request_is_an_error(string members, string message)
    {
        await using var server = Serve();

        Assert.Equal($$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"{{{{message}}}}"}}""", server.Ask(Rpc.Request(1, "subscriptions/listen", members, modern: true)));
    }

    [Fact]
    public async Task No_more_listen_and_none_watches_more_than_may()
    {
        await using var server = Serve(options => options.MaxSubscriptions = 1);
        const string Refused = """{"jsonrpc":"2.0","id":2,"error":{"code":429,"message":"Too many subscriptions: the server keeps 1; end some."}}""";

        Assert.Equal(Refused, Listen(server, 2, """{"resourceSubscriptions":["a:1","a:2"]}"""));
        Listen(server, 1, "{}");
        Assert.Equal(Refused, Listen(server, 2, "{}"));
        server.Channel.Send(Rpc.Cancel(1));

        Assert.Contains("acknowledged", Listen(server, 3, "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_legacy_request_cannot_listen()
    {
        await using var server = Serve().Initialized();

        Assert.Contains("-32601", server.Ask(Rpc.Request(1, "subscriptions/listen", "\"notifications\":{}")), StringComparison.Ordinal);
    }

    private static string Listen(LoopFixture server, int id, string notifications) =>
        server.Ask(Rpc.Request(id, "subscriptions/listen", "\"notifications\":" + notifications, modern: true));

    private static string Message(string method, string id, string members = "") =>
        $$$$"""{"jsonrpc":"2.0","method":"notifications/{{{{method}}}}","params":{"_meta":{"io.modelcontextprotocol/subscriptionId":{{{{id}}}}}{{{{members}}}}}}""";

    private static string Answer(string id) =>
        $$$$"""{"jsonrpc":"2.0","id":{{{{id}}}},"result":{"resultType":"complete","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"test","version":"1.0"},"io.modelcontextprotocol/subscriptionId":{{{{id}}}}}}}""";

    private static string Cancelled(string id) => $$$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{{id}}}}}""";

    private static LoopFixture Serve(Action<McpServerOptions>? configure = null) => new(
        new TestCatalog
        {
            Changing = McpLists.Tools | McpLists.Resources,
            OfResources = [TestResource.Subscribable("a:1"), TestResource.Subscribable("a:2"), TestResource.Text("fixed:1", ""), new WatchedTemplate()],
        },
        configure);
}
