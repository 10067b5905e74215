using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Revisions up to 2025-11-25: a session is told of lists that change, and of resources that it subscribed to.</summary>
public class SubscriptionTests
{
    private const string Ready = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";
    private const string ToolsChanged = """{"jsonrpc":"2.0","method":"notifications/tools/list_changed","params":{}}""";

    [Fact]
    public async Task A_session_that_is_ready_is_told_of_every_list_that_may_change()
    {
        await using var server = Serve().Initialized();
        server.Channel.Send(Ready);
        server.Ask(Rpc.Request(1, "ping"));

        server.Server.Notifier.ToolsChanged();
        Assert.Equal(ToolsChanged, server.Channel.Receive());
        server.Server.Notifier.PromptsChanged();
        Assert.Equal("""{"jsonrpc":"2.0","method":"notifications/prompts/list_changed","params":{}}""", server.Channel.Receive());
        server.Server.Notifier.ResourcesChanged();
        Assert.Equal("""{"jsonrpc":"2.0","method":"notifications/resources/list_changed","params":{}}""", server.Channel.Receive());
    }

    [Fact]
    public async Task A_session_that_is_not_ready_is_told_nothing()
    {
        await using var server = Serve().Initialized();

        server.Server.Notifier.ToolsChanged();
        server.Channel.Send(Ready);
        server.Ask(Rpc.Request(1, "ping"));
        server.Server.Notifier.ToolsChanged();

        Assert.Equal(ToolsChanged, server.Channel.Receive());
        Assert.Empty(await server.EndAsync());
    }

    [Fact]
    public async Task A_session_is_told_of_the_resources_that_it_subscribed_to_and_of_no_other()
    {
        await using var server = Serve().Initialized();

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{}}""", server.Ask(Rpc.Request(1, "resources/subscribe", "\"uri\":\"a:1\"")));
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", server.Ask(Rpc.Request(2, "resources/subscribe", "\"uri\":\"notes:\\u0061/7\"")));
        server.Server.Notifier.ResourceUpdated("a:2");
        server.Server.Notifier.ResourceUpdated("notes:a/7");
        server.Server.Notifier.ResourceUpdated("a:1");

        Assert.Equal(Updated("notes:a/7"), server.Channel.Receive());
        Assert.Equal(Updated("a:1"), server.Channel.Receive());
        Assert.Empty(await server.EndAsync());
    }

    [Fact]
    public async Task Subscribing_does_not_ask_for_lists_before_the_session_is_ready()
    {
        await using var server = Serve().Initialized();
        server.Ask(Rpc.Request(1, "resources/subscribe", "\"uri\":\"a:1\""));

        server.Server.Notifier.ToolsChanged();
        server.Server.Notifier.ResourceUpdated("a:1");

        Assert.Equal(Updated("a:1"), server.Channel.Receive());
    }

    [Fact]
    public async Task A_session_that_has_unsubscribed_is_told_nothing()
    {
        await using var server = Serve().Initialized();
        server.Ask(Rpc.Request(1, "resources/subscribe", "\"uri\":\"a:1\""));
        server.Ask(Rpc.Request(2, "resources/subscribe", "\"uri\":\"a:2\""));

        Assert.Equal("""{"jsonrpc":"2.0","id":3,"result":{}}""", server.Ask(Rpc.Request(3, "resources/unsubscribe", "\"uri\":\"a:1\"")));
        Assert.Equal("""{"jsonrpc":"2.0","id":4,"result":{}}""", server.Ask(Rpc.Request(4, "resources/unsubscribe", "\"uri\":\"never:1\"")));
        server.Server.Notifier.ResourceUpdated("a:1");
        server.Server.Notifier.ResourceUpdated("a:2");

        Assert.Equal(Updated("a:2"), server.Channel.Receive());
        Assert.Empty(await server.EndAsync());
    }

    [Theory]
    [InlineData("resources/subscribe", "", """-32602,"message":"'uri' must be the URI of a resource."}""")]
    [InlineData("resources/subscribe", "\"uri\":5", """-32602,"message":"'uri' must be the URI of a resource."}""")]
    [InlineData("resources/unsubscribe", "\"uri\":null", """-32602,"message":"'uri' must be the URI of a resource."}""")]
    [InlineData("resources/subscribe", "\"uri\":\"none:1\"", """-32002,"message":"There is no resource here that can be subscribed to: none:1","data":{"uri":"none:1"}}""")]
    [InlineData("resources/subscribe", "\"uri\":\"fixed:1\"", """-32002,"message":"There is no resource here that can be subscribed to: fixed:1","data":{"uri":"fixed:1"}}""")]
    [InlineData("resources/subscribe", "\"uri\":\"no uri\"", """-32002,"message":"There is no resource here that can be subscribed to: no uri","data":{"uri":"no uri"}}""")]
    [InlineData("resources/subscribe", "\"uri\":\"a:1\",\"uri\":\"a:2\"", """-32602,"message":"'params' has a member twice."}""")]
    public async Task A_wrong_request_is_an_error(string method, string members, string error)
    {
        await using var server = Serve().Initialized();

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"error":{"code":""" + error + "}", server.Ask(Rpc.Request(1, method, members)));
    }

    [Fact]
    public async Task A_session_watches_no_more_than_it_may()
    {
        await using var server = Serve(options => options.MaxSubscriptions = 1).Initialized();

        Assert.Contains("\"result\":{}", server.Ask(Rpc.Request(1, "resources/subscribe", "\"uri\":\"a:1\"")), StringComparison.Ordinal);
        Assert.Contains("\"result\":{}", server.Ask(Rpc.Request(2, "resources/subscribe", "\"uri\":\"a:1\"")), StringComparison.Ordinal);
        Assert.Equal(
            """{"jsonrpc":"2.0","id":3,"error":{"code":429,"message":"Too many subscriptions: the server keeps 1; end some."}}""",
            server.Ask(Rpc.Request(3, "resources/subscribe", "\"uri\":\"a:2\"")));
    }

    [Fact]
    public async Task Without_a_resource_that_says_when_it_changes_there_is_no_such_method()
    {
        await using var server = new LoopFixture(new TestCatalog { OfResources = [TestResource.Text("a:1", "")] }).Initialized();

        Assert.Contains("-32601", server.Ask(Rpc.Request(1, "resources/subscribe", "\"uri\":\"a:1\"")), StringComparison.Ordinal);
        Assert.Contains("-32601", server.Ask(Rpc.Request(2, "resources/unsubscribe", "\"uri\":\"a:1\"")), StringComparison.Ordinal);
        Assert.Contains("-32601", server.Ask(Rpc.Request(3, "subscriptions/listen", "\"notifications\":{}", modern: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_modern_era_has_no_such_methods()
    {
        await using var server = Serve().Initialized();

        Assert.Contains("-32601", server.Ask(Rpc.Request(1, "resources/subscribe", "\"uri\":\"a:1\"", modern: true)), StringComparison.Ordinal);
        Assert.Contains("-32601", server.Ask(Rpc.Request(2, "resources/unsubscribe", "\"uri\":\"a:1\"", modern: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_has_gone_is_told_nothing()
    {
        var server = Serve().Initialized();
        server.Ask(Rpc.Request(1, "resources/subscribe", "\"uri\":\"a:1\""));

        Assert.Empty(await server.EndAsync());
        server.Server.Notifier.ResourceUpdated("a:1");

        Assert.Empty(server.Channel.ReceiveRest());
    }

    private static string Updated(string uri) => $$$"""{"jsonrpc":"2.0","method":"notifications/resources/updated","params":{"uri":"{{{uri}}}"}}""";

    private static LoopFixture Serve(Action<McpServerOptions>? configure = null) => new(
        new TestCatalog
        {
            Changing = McpLists.Tools | McpLists.Prompts | McpLists.Resources,
            OfResources = [TestResource.Subscribable("a:1"), TestResource.Subscribable("a:2"), TestResource.Text("fixed:1", ""), new WatchedTemplate()],
        },
        configure);
}
