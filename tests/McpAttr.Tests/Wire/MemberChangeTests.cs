using System.Text.Json;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Tools, resources and prompts that come and go while the server runs.</summary>
public class MemberChangeTests
{
    private const string AnyObject = """{ "type": "object" }""";

    private static readonly TestTool Echo = TestTool.Echo;

    private static McpToolDefinition Sum { get; } = new(
        "sum",
        """
        { "type": "object",
          "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } } }
        """,
        static (arguments, _) => ValueTask.FromResult(new McpToolResult { Content = [new McpText($"{arguments.GetProperty("a").GetInt32() + arguments.GetProperty("b").GetInt32()}")] }))
    {
        Title = "Sum",
        Description = "Adds.",
        ReadOnly = true,
        Meta = """{ "com.example/owner": "me" }""",
    };

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_tool_that_is_added_is_listed_and_called_as_any_other(bool modern)
    {
        await using var server = Changing(Echo);

        server.Server.Tools.Add(Sum);

        string list = server.Ask(Rpc.Request(1, "tools/list", "", modern));
        Assert.Contains(
            """{"name":"sum","title":"Sum","description":"Adds.","inputSchema":{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}}},"annotations":{"readOnlyHint":true,"destructiveHint":false,"idempotentHint":true,"openWorldHint":true},"_meta":{"com.example/owner":"me"}}]""",
            list,
            StringComparison.Ordinal);
        Assert.Contains("\"text\":\"3\"", Call(server, 2, "sum", """{"a":1,"b":2}""", modern), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"hi\"", Call(server, 3, "echo", """{"text":"hi"}""", modern), StringComparison.Ordinal);
        Assert.True(server.Server.Tools.Remove("sum"));
        Assert.False(server.Server.Tools.Remove("sum"));
        Assert.Contains("Unknown tool: sum", Call(server, 4, "sum", "{}", modern), StringComparison.Ordinal);
        Assert.DoesNotContain("\"sum\"", server.Ask(Rpc.Request(5, "tools/list", "", modern)), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_tool_of_structured_content_has_its_schema_and_its_structure(bool modern)
    {
        await using var server = Changing(Echo);
        server.Server.Tools.Add(new McpToolDefinition(
            "where",
            AnyObject,
            """{"type":"object","properties":{"city":{"type":"string"}}}""",
            static (_, _) => ValueTask.FromResult(new McpToolResult<JsonElement>(JsonElement.Parse("""{ "city": "Oslo" }""")))));

        Assert.Contains("\"outputSchema\":{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}", server.Ask(Rpc.Request(1, "tools/list", "", modern)), StringComparison.Ordinal);
        Assert.Contains("""
            "structuredContent":{"city":"Oslo"},"content":[{"type":"text","text":"{\"city\":\"Oslo\"}"}]
            """, Call(server, 2, "where", "{}", modern), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Resources_and_prompts_come_and_go_too(bool modern)
    {
        await using var server = Changing(Echo);
        string text = "one";
        server.Server.Resources.Add(new McpResourceDefinition("notes://1", "note", _ => ValueTask.FromResult<McpResourceContents?>(text.Length == 0 ? null : new McpTextContents(text)))
        {
            MimeType = "text/plain",
            Size = 3,
            Annotations = new McpAnnotations { Priority = 1 },
        });
        server.Server.Prompts.Add(new McpPromptDefinition(
            "greet", static (arguments, _) => ValueTask.FromResult(new McpPromptResult([new McpPromptMessage(McpRole.User, $"Hi {arguments["who"]}{arguments.GetValueOrDefault("end")}")])))
        {
            Arguments = [new McpPromptArgument("who", "Whom.", Required: true), new McpPromptArgument("end")],
        });

        Assert.Contains("""{"uri":"notes://1","name":"note","mimeType":"text/plain","size":3,"annotations":{"priority":1}}""", server.Ask(Rpc.Request(1, "resources/list", "", modern)), StringComparison.Ordinal);
        Assert.Contains("""{"uri":"notes://1","mimeType":"text/plain","text":"one"}""", server.Ask(Rpc.Request(2, "resources/read", "\"uri\":\"notes://1\"", modern)), StringComparison.Ordinal);
        text = "";
        Assert.Contains("Resource not found: notes://1", server.Ask(Rpc.Request(3, "resources/read", "\"uri\":\"notes://1\"", modern)), StringComparison.Ordinal);
        Assert.Contains("""{"name":"greet","arguments":[{"name":"who","description":"Whom.","required":true},{"name":"end"}]}""", server.Ask(Rpc.Request(4, "prompts/list", "", modern)), StringComparison.Ordinal);
        Assert.Contains("Hi Ada!", server.Ask(Rpc.Request(5, "prompts/get", "\"name\":\"greet\",\"arguments\":{\"who\":\"Ada\",\"end\":\"!\"}", modern)), StringComparison.Ordinal);
        string refused = server.Ask(Rpc.Request(6, "prompts/get", "\"name\":\"greet\",\"arguments\":{\"hwo\":\"Ada\",\"end\":1}", modern));
        Assert.Contains("-32602", refused, StringComparison.Ordinal);
        Assert.Contains("$.who is missing; expected a string (Whom.)", refused, StringComparison.Ordinal);
        Assert.Contains("hwo", refused, StringComparison.Ordinal);

        Assert.True(server.Server.Resources.Remove("notes://1"));
        Assert.True(server.Server.Prompts.Remove("greet"));
        Assert.Contains("\"resources\":[]", server.Ask(Rpc.Request(7, "resources/list", "", modern)), StringComparison.Ordinal);
        Assert.Contains("Unknown prompt: greet", server.Ask(Rpc.Request(8, "prompts/get", "\"name\":\"greet\"", modern)), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task What_attributes_declare_is_taken_out_of_service_and_put_back(bool modern)
    {
        await using var server = Changing(Echo);

        Assert.True(server.Server.Tools.Disable("echo"));
        Assert.False(server.Server.Tools.Disable("echo"));
        Assert.Empty(server.Server.Tools.Names);
        Assert.Contains("\"tools\":[]", server.Ask(Rpc.Request(1, "tools/list", "", modern)), StringComparison.Ordinal);
        Assert.Contains("Unknown tool: echo", Call(server, 2, "echo", "{}", modern), StringComparison.Ordinal);

        Assert.True(server.Server.Tools.Enable("echo"));
        Assert.False(server.Server.Tools.Enable("echo"));
        Assert.False(server.Server.Tools.Enable("none"));
        Assert.Equal(["echo"], server.Server.Tools.Names);
        Assert.Contains("\"text\":\"hi\"", Call(server, 3, "echo", """{"text":"hi"}""", modern), StringComparison.Ordinal);
        Assert.Contains("Disable takes it out of service", Assert.Throws<InvalidOperationException>(() => server.Server.Tools.Remove("echo")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_are_taken_out_of_service_too()
    {
        var catalog = new TestCatalog { OfResources = [new WatchedTemplate()], Changing = McpLists.Resources };
        await using var server = new LoopFixture(catalog).Initialized();
        string template = Assert.Single(server.Server.Resources.Names);

        Assert.True(server.Server.Resources.Disable(template));

        Assert.Contains("\"resourceTemplates\":[]", server.Ask(Rpc.Request(1, "resources/templates/list")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_are_told_at_once_and_of_a_burst_once_more()
    {
        var clock = new ManualTime();
        await using var server = Changing([Echo], options => options.TimeProvider = clock);
        server.Channel.Send("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        server.Channel.Send(Rpc.Request(5, "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}", modern: true));
        Assert.Contains("acknowledged", server.Channel.Receive(), StringComparison.Ordinal);

        server.Server.Tools.Add(Sum);
        string[] told = [server.Channel.Receive(), server.Channel.Receive()];
        Assert.Contains("""{"jsonrpc":"2.0","method":"notifications/tools/list_changed","params":{}}""", told);
        Assert.Contains("""{"jsonrpc":"2.0","method":"notifications/tools/list_changed","params":{"_meta":{"io.modelcontextprotocol/subscriptionId":5}}}""", told);

        for (int i = 0; i < 10; i++)
        {
            server.Server.Tools.Disable("sum");
            server.Server.Tools.Enable("sum");
        }

        Assert.Contains("\"id\":1", server.Ask(Rpc.Request(1, "ping")), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.All([server.Channel.Receive(), server.Channel.Receive()], static line => Assert.Contains("tools/list_changed", line, StringComparison.Ordinal));
        clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(0, clock.Timers);
        Assert.Contains("\"id\":2", server.Ask(Rpc.Request(2, "ping")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_under_way_goes_on_with_the_tool_that_is_removed()
    {
        var answer = new TaskCompletionSource<McpToolResult>();
        await using var server = Changing([Echo], options => options.Limits = new McpLimits { Timeout = TimeSpan.FromMinutes(1) });
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Server.Tools.Add(new McpToolDefinition("slow", AnyObject, (_, _) =>
        {
            begun.SetResult();
            return new(answer.Task);
        }));

        server.Channel.Send(Rpc.Call(1, "slow"));
        await Bounded.Wait(begun.Task);
        Assert.True(server.Server.Tools.Remove("slow"));
        Assert.Contains("Unknown tool: slow", server.Ask(Rpc.Call(2, "slow")), StringComparison.Ordinal);
        answer.SetResult(new McpToolResult { Content = [new McpText("done")] });

        Assert.Equal(Rpc.TextAnswer(1, "done"), server.Channel.Receive());
    }

    [Fact]
    public async Task Filters_of_options_and_limits_of_its_own_are_around_what_is_added()
    {
        var seen = new List<string>();
        await using var server = Changing([Echo], options => options.Filters.Add(McpFilter.Create<McpToolInvocation>((call, next) =>
        {
            seen.Add(call.Name);
            return next.InvokeAsync();
        })));
        server.Server.Tools.Add(new McpToolDefinition("long", AnyObject, static (_, _) => ValueTask.FromResult(new McpToolResult { Content = [new McpText(new string('x', 5000))] }))
        {
            Limits = new McpLimits { MaxResponseBytes = 1024 },
        });

        Assert.Contains("longer than 1024 bytes", server.Ask(Rpc.Call(1, "long")), StringComparison.Ordinal);
        Assert.Equal(["long"], seen);
    }

    [Fact]
    public async Task A_tool_adds_tools()
    {
        await using var server = Changing(new TestTool("grow", static call =>
        {
            call.Context.Server.Tools.Add(Sum);
            return "grown";
        }));

        Assert.Equal(Rpc.TextAnswer(1, "grown"), server.Ask(Rpc.Call(1, "grow")));
        Assert.Equal(Rpc.TextAnswer(2, "5"), server.Ask(Rpc.Call(2, "sum", """{"a":2,"b":3}""")));
        Assert.Contains("grow failed", server.Ask(Rpc.Call(3, "grow")), StringComparison.Ordinal);
        Assert.Contains("There is a tool 'sum' already", Assert.Throws<ArgumentException>(() => server.Server.Tools.Add(Sum)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_method_throws_is_answered_as_that_of_any_tool()
    {
        await using var server = Changing(Echo);
        server.Server.Tools.Add(new McpToolDefinition("fail", AnyObject, static (_, _) => throw new McpToolException("No luck.")));

        Assert.Contains("""
            "isError":true,"content":[{"type":"text","text":"No luck."}]
            """, server.Ask(Rpc.Call(1, "fail")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_all_are_added_or_none()
    {
        await using var server = Changing(Echo);

        Assert.Throws<ArgumentException>(() => server.Server.Tools.Add(Sum, new McpToolDefinition("echo", AnyObject, static (_, _) => default)));
        Assert.Throws<ArgumentException>(() => server.Server.Tools.Add(Sum, Sum));

        Assert.Equal(["echo"], server.Server.Tools.Names);
    }

    [Fact]
    public async Task A_list_that_was_not_said_to_change_does_not()
    {
        await using var server = new LoopFixture(Echo).Initialized();

        string fault = Assert.Throws<InvalidOperationException>(() => server.Server.Tools.Add(Sum)).Message;

        Assert.Contains("McpServerOptions.ChangingLists = McpLists.Tools", fault, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => server.Server.Tools.Disable("echo"));
    }

    [Theory]
    [InlineData("", AnyObject)]
    [InlineData("a b", AnyObject)]
    [InlineData("ok", "nonsense")]
    [InlineData("ok", "[]")]
    [InlineData("ok", "{}")]
    [InlineData("ok", """{"type":["object"]}""")]
    [InlineData("ok", """{"type":"array"}""")]
    public void A_definition_that_no_client_takes_is_none(string name, string schema) =>
        Assert.Throws<ArgumentException>(name == "ok" ? "inputSchema" : "name", () => new McpToolDefinition(name, schema, static (_, _) => default));

    [Fact]
    public void A_resource_needs_an_absolute_uri()
    {
        Assert.Throws<ArgumentException>(() => new McpResourceDefinition("notes", "note", static _ => default));
        Assert.Contains("[McpResource]", Assert.Throws<ArgumentException>(() => new McpResourceDefinition("notes://{id}", "note", static _ => default)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Definitions_of_options_are_there_from_the_start_and_make_the_lists_private(bool modern)
    {
        await using var server = new LoopFixture(options => options.Definitions.Add(Sum), Echo).Initialized();

        string list = server.Ask(Rpc.Request(1, "tools/list", "", modern));

        Assert.Contains("\"name\":\"echo\"", list, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"sum\"", list, StringComparison.Ordinal);
        Assert.Equal(modern, list.Contains("\"cacheScope\":\"private\"", StringComparison.Ordinal));
        Assert.Contains("\"text\":\"3\"", Call(server, 2, "sum", """{"a":1,"b":2}""", modern), StringComparison.Ordinal);
        Assert.Contains("sum' is there twice", Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(Echo), With(Sum, Sum))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_become_private_with_the_first_change()
    {
        await using var server = Changing(Echo);

        Assert.Contains("\"cacheScope\":\"public\"", server.Ask(Rpc.Request(1, "tools/list", "", modern: true)), StringComparison.Ordinal);
        Assert.Contains("\"cacheScope\":\"public\"", server.Ask(Rpc.Request(2, "server/discover", "", modern: true)), StringComparison.Ordinal);
        server.Server.Tools.Add(Sum);
        Assert.Contains("\"cacheScope\":\"private\"", server.Ask(Rpc.Request(3, "tools/list", "", modern: true)), StringComparison.Ordinal);
        Assert.Contains("\"cacheScope\":\"private\"", server.Ask(Rpc.Request(4, "server/discover", "", modern: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_lists_do_not_change()
    {
        await using var server = Changing([Echo], options => options.CacheScope = McpCacheScope.Public);

        Assert.Contains("CacheScope", Assert.Throws<InvalidOperationException>(() => server.Server.Tools.Add(Sum)).Message, StringComparison.Ordinal);
        Assert.Contains("CacheScope", Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(Echo), With(Sum, scope: McpCacheScope.Public))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_are_private_where_options_say_so()
    {
        await using var server = new LoopFixture(static options => options.CacheScope = McpCacheScope.Private, Echo);

        Assert.Contains("\"cacheScope\":\"private\"", server.Ask(Rpc.Request(1, "tools/list", "", modern: true)), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_cursor_of_a_list_that_has_changed_says_so(bool modern)
    {
        await using var server = Changing([new TestTool("a", _ => ""), new TestTool("c", _ => "")], static options => options.PageSize = 1);
        Assert.Contains("\"nextCursor\":\"1\"", server.Ask(Rpc.Request(1, "tools/list", "", modern)), StringComparison.Ordinal);

        server.Server.Tools.Add(new McpToolDefinition("b", AnyObject, static (_, _) => default));
        Assert.Contains("The list has changed since this cursor was given", server.Ask(Rpc.Request(2, "tools/list", "\"cursor\":\"1\"", modern)), StringComparison.Ordinal);

        string first = server.Ask(Rpc.Request(3, "tools/list", "", modern));
        string cursor = first.Split("\"nextCursor\":\"")[1].Split('"')[0];
        string second = server.Ask(Rpc.Request(4, "tools/list", $"\"cursor\":\"{cursor}\"", modern));
        Assert.Contains("\"name\":\"b\"", second, StringComparison.Ordinal);

        server.Server.Tools.Remove("b");
        Assert.Contains("The list has changed since this cursor was given", server.Ask(Rpc.Request(5, "tools/list", $"\"cursor\":\"{cursor}\"", modern)), StringComparison.Ordinal);
        Assert.Contains("none of this list", server.Ask(Rpc.Request(6, "tools/list", "\"cursor\":\"x\"", modern)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_and_changes_go_on_at_the_same_time()
    {
        await using var server = Changing(Echo);
        var changes = Task.Run(() =>
        {
            for (int i = 0; i < 200; i++)
            {
                server.Server.Tools.Add(Sum);
                server.Server.Tools.Remove("sum");
            }
        }, TestContext.Current.CancellationToken);

        for (int i = 1; i <= 200; i++) Assert.Equal(Rpc.TextAnswer(i, "hi"), server.Ask(Rpc.Call(i, "echo", """{"text":"hi"}""")));
        await changes;
        Assert.Equal(["echo"], server.Server.Tools.Names);
    }

    private static McpServerOptions With(McpToolDefinition one, McpToolDefinition? other = null, McpCacheScope? scope = null)
    {
        var options = new McpServerOptions { CacheScope = scope };
        options.Definitions.Add(one);
        if (other is not null) options.Definitions.Add(other);
        return options;
    }

    private static string Call(LoopFixture server, int id, string tool, string arguments, bool modern) =>
        server.Ask(modern ? Rpc.ModernCall(id, tool, arguments) : Rpc.Call(id, tool, arguments));

    private static LoopFixture Changing(params TestTool[] tools) => Changing(tools, null);

    private static LoopFixture Changing(TestTool[] tools, Action<McpServerOptions>? configure) =>
        new LoopFixture(new TestCatalog(tools) { Changing = McpLists.Tools | McpLists.Resources | McpLists.Prompts }, configure).Initialized();
}
