using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Server;

public class NotifierTests
{
    [Fact]
    public void A_list_that_was_not_said_to_change_cannot_change()
    {
        var notifier = McpServer.Create(new TestCatalog { Changing = McpLists.Prompts }).Notifier;

        notifier.PromptsChanged();
        var error = Assert.Throws<InvalidOperationException>(notifier.ToolsChanged);
        Assert.Equal("The server did not say that its list of tools may change: [assembly: McpServer(ChangingLists = McpLists.Tools)].", error.Message);
        Assert.Throws<InvalidOperationException>(notifier.ResourcesChanged);
    }

    [Fact]
    public void Options_say_it_instead_of_the_catalog()
    {
        McpServer.Create(new TestCatalog(), new McpServerOptions { ChangingLists = McpLists.Tools }).Notifier.ToolsChanged();

        var none = McpServer.Create(new TestCatalog { Changing = McpLists.Tools }, new McpServerOptions { ChangingLists = McpLists.None }).Notifier;
        Assert.Throws<InvalidOperationException>(none.ToolsChanged);
    }

    [Fact]
    public void A_resource_that_nobody_watches_may_change()
    {
        McpServer.Create(new TestCatalog()).Notifier.ResourceUpdated("a:1");
        McpServer.Create(new TestCatalog { OfResources = [TestResource.Subscribable("a:1")] }).Notifier.ResourceUpdated("a:1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("notes")]
    [InlineData("a: b")]
    public void What_is_no_uri_is_refused(string uri)
    {
        var notifier = McpServer.Create(new TestCatalog()).Notifier;

        Assert.Equal("uri", Assert.Throws<ArgumentException>(() => notifier.ResourceUpdated(uri)).ParamName);
        Assert.Throws<ArgumentNullException>(() => notifier.ResourceUpdated(null!));
    }

    [Fact]
    public async Task A_tool_tells_of_changes_through_its_context()
    {
        var change = new TestTool("change", call =>
        {
            call.Context.Notifier.ToolsChanged();
            return "changed";
        });
        await using var server = new LoopFixture(new TestCatalog(change) { Changing = McpLists.Tools }).Initialized();
        server.Channel.Send("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

        server.Channel.Send(Rpc.Call(1, "change"));

        Assert.Equal(
            ["""{"jsonrpc":"2.0","method":"notifications/tools/list_changed","params":{}}""", Rpc.TextAnswer(1, "changed")],
            new[] { server.Channel.Receive(), server.Channel.Receive() }.OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Many_threads_change_things_while_listeners_come_and_go()
    {
        await using var server = new LoopFixture(new TestCatalog { Changing = McpLists.Tools, OfResources = [TestResource.Subscribable("a:1")] });
        var changes = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 500; i++)
            {
                server.Server.Notifier.ToolsChanged();
                server.Server.Notifier.ResourceUpdated("a:1");
            }
        })).ToArray();
        for (int id = 1; id <= 500; id++)
        {
            server.Channel.Send(Rpc.Request(id, "subscriptions/listen", """ "notifications":{"toolsListChanged":true,"resourceSubscriptions":["a:1"]} """, modern: true));
            if (id > 10) server.Channel.Send(Rpc.Cancel(id - 10));
        }

        await Bounded.Wait(Task.WhenAll(changes));
        var lines = await server.EndAsync();

        for (int id = 1; id <= 500; id++)
        {
            var own = lines.Where(line => line.Contains($"subscriptionId\":{id}}}", StringComparison.Ordinal)).ToArray();
            Assert.Contains("acknowledged", own[0], StringComparison.Ordinal);
            Assert.Equal(id > 490 ? 1 : 0, own.Count(line => line.Contains("\"result\"", StringComparison.Ordinal)));
            if (id > 490) Assert.Contains("\"result\"", own[^1], StringComparison.Ordinal);
        }
    }
}
