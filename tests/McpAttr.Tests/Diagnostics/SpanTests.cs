using System.Diagnostics;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Diagnostics;

/// <summary>Spans by the conventions of OpenTelemetry for MCP, https://opentelemetry.io/docs/specs/semconv/gen-ai/mcp/.</summary>
[Collection(Listening.Name)]
public sealed class SpanTests : IDisposable
{
    private const string Parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private readonly TelemetryRecorder _recorder = new(metrics: false);
    private readonly ManualTime _time = new();

    /// <summary>An era, a method, its parameters, what follows the method in the name of the span, and the tags that others do not have.</summary>
    public static TheoryData<bool, string, string, string, string> Requests
    {
        get
        {
            var rows = new TheoryData<bool, string, string, string, string>();
            foreach (bool modern in new[] { false, true })
            {
                rows.Add(modern, "tools/list", "", "", "");
                rows.Add(modern, "tools/call", "\"name\":\"echo\",\"arguments\":{\"text\":\"x\"}", " echo", "gen_ai.operation.name=execute_tool gen_ai.tool.name=echo ");
                rows.Add(modern, "prompts/list", "", "", "");
                rows.Add(modern, "prompts/get", "\"name\":\"plan\",\"arguments\":{\"city\":\"Oslo\"}", " plan", "gen_ai.prompt.name=plan ");
                rows.Add(modern, "resources/list", "", "", "");
                rows.Add(modern, "resources/templates/list", "", "", "");
                rows.Add(modern, "resources/read", "\"uri\":\"note:1\"", "", "mcp.resource.uri=note:1 ");
                rows.Add(modern, "resources/read", "\"uri\":\"notes://home/3\"", "", "mcp.resource.uri=notes://home/3 ");
                rows.Add(modern, "completion/complete", """
                    "ref":{"type":"ref/prompt","name":"plan"},"argument":{"name":"mood","value":""}
                    """, "", "");
            }

            rows.Add(false, "ping", "", "", "");
            rows.Add(false, "logging/setLevel", "\"level\":\"error\"", "", "");
            rows.Add(false, "resources/subscribe", "\"uri\":\"changing:1\"", "", "mcp.resource.uri=changing:1 ");
            rows.Add(false, "resources/unsubscribe", "\"uri\":\"changing:1\"", "", "mcp.resource.uri=changing:1 ");
            rows.Add(true, "server/discover", "", "", "");
            return rows;
        }
    }

    public void Dispose() => _recorder.Dispose();

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_is_a_span(bool modern, string method, string members, string target, string tags)
    {
        await using var server = Serve();
        if (!modern) server.Initialized();

        Assert.Contains("\"result\":", server.Ask(Rpc.Request(7, method, members, modern)), StringComparison.Ordinal);

        Assert.Equal(Expected($"{method}{target}", 7, method, modern, tags), TelemetryRecorder.Text(_recorder.Spans[^1]));
    }

    [Fact]
    public async Task A_handshake_is_spans_of_the_session_that_it_begins()
    {
        await using var server = Serve().Initialized("2025-06-18");
        server.Ask("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", Rpc.Request(1, "ping"));

        var spans = _recorder.Spans;

        Assert.Equal(
            [
                "initialize | Server | Unset | jsonrpc.request.id=init mcp.method.name=initialize mcp.protocol.version=2025-06-18 mcp.session.id=* network.transport=pipe",
                "notifications/initialized | Server | Unset | mcp.method.name=notifications/initialized mcp.protocol.version=2025-06-18 mcp.session.id=* network.transport=pipe",
                "ping | Server | Unset | jsonrpc.request.id=1 mcp.method.name=ping mcp.protocol.version=2025-06-18 mcp.session.id=* network.transport=pipe",
            ],
            spans.Select(TelemetryRecorder.Text));
        Assert.Single(spans.Select(span => span.GetTagItem("mcp.session.id")).Distinct());
        Assert.All(spans, span => Assert.Equal(default, span.ParentSpanId));
    }

    /// <summary>What a client asks wrongly has a status code and is no error; what the server does wrongly is one.</summary>
    [Theory]
    [InlineData("tools/call", "\"name\":\"none\"", "tools/call", "Unset", "rpc.response.status_code=-32602")]
    [InlineData("prompts/get", "\"name\":\"plan\"", "prompts/get plan", "Unset", "rpc.response.status_code=-32602")]
    [InlineData("resources/read", "\"uri\":\"note:none\"", "resources/read", "Unset", "rpc.response.status_code=-32002")]
    [InlineData("tools/invent", "", "_OTHER", "Unset", "rpc.response.status_code=-32601")]
    [InlineData("initialize", "", "initialize", "Unset", "rpc.response.status_code=-32600")]
    [InlineData("resources/read", "\"uri\":\"broken:1\"", "resources/read", "Error 'Resource broken:1 failed: out of ink'", "error.type=-32603", "rpc.response.status_code=-32603")]
    [InlineData("tools/call", "\"name\":\"fail\"", "tools/call fail", "Error", "error.type=tool_error")]
    [InlineData("tools/call", "\"name\":\"refuse\"", "tools/call refuse", "Error", "error.type=tool_error")]
    [InlineData("tools/call", "\"name\":\"fail_later\"", "tools/call fail_later", "Error", "error.type=tool_error")]
    [InlineData("tools/call", "\"name\":\"rare\"", "tools/call rare", "Error 'Tool \\'rare\\' takes 0 calls'", "error.type=429", "rpc.response.status_code=429")]
    public async Task What_goes_wrong_is_in_the_span(string method, string members, string name, string status, params string[] tags)
    {
        await using var server = Serve().Initialized();

        server.Ask(Rpc.Request(7, method, members));

        var span = _recorder.Spans[^1];
        Assert.Equal(name, span.DisplayName);
        Assert.Equal(status.Split(' ')[0], span.Status.ToString());
        Assert.Equal(status.Contains('\'', StringComparison.Ordinal), span.StatusDescription is { Length: > 0 });
        Assert.Equal(tags, span.TagObjects.Where(tag => tag.Key is "error.type" or "rpc.response.status_code").OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));
    }

    [Fact]
    public async Task A_revision_that_is_unknown_is_an_error_without_a_version()
    {
        await using var server = Serve();

        server.Ask(Rpc.Request(7, "tools/list", Rpc.ModernMeta.Replace("2026-07-28", "2099-01-01", StringComparison.Ordinal)));

        Assert.Equal(
            "tools/list | Server | Error 'Unsupported protocol version.' | error.type=-32022 jsonrpc.request.id=7 mcp.method.name=tools/list network.transport=pipe rpc.response.status_code=-32022",
            TelemetryRecorder.Text(Assert.Single(_recorder.Spans)));
    }

    [Fact]
    public async Task An_id_is_written_as_its_text_and_notifications_that_are_invented_have_one_name()
    {
        await using var server = Serve();

        server.Ask(Rpc.ModernCall(1, "echo").Replace("\"id\":1", "\"id\":\"a\\u0062c\"", StringComparison.Ordinal));
        server.Ask(
            """{"jsonrpc":"2.0","method":"notifications/roots/list_changed"}""",
            """{"jsonrpc":"2.0","method":"notifications/invented"}""",
            Rpc.Request(2, "ping"));

        Assert.Equal("abc", _recorder.Spans[0].GetTagItem("jsonrpc.request.id"));
        Assert.Equal(["notifications/roots/list_changed", "_OTHER"], _recorder.Spans[1..3].Select(span => span.DisplayName));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task The_sender_is_the_parent_and_what_the_method_starts_are_children(bool modern)
    {
        await using var server = Serve().Initialized();
        string members = $"\"traceparent\":\"{Parent}\",\"tracestate\":\"a=1\",\"baggage\":\"user=7,name=J%C3%B8rn\"";

        string answer = server.Ask(Rpc.CallWithMeta(1, "where", modern ? $"{Rpc.ModernMembers},{members}" : members));
        server.Ask(Rpc.CallWithMeta(2, "where", modern ? Rpc.ModernMembers : "\"traceparent\":\"nonsense\""));

        var span = _recorder.Spans[^2];
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", span.TraceId.ToString());
        Assert.Equal("b7ad6b7169203331", span.ParentSpanId.ToString());
        Assert.Equal("a=1", span.TraceStateString);
        Assert.True(span.HasRemoteParent);
        Assert.Empty(span.Links);
        Assert.Contains($"\"text\":\"{span.SpanId} 7 Jørn {span.SpanId}\"", answer, StringComparison.Ordinal);
        Assert.Equal(default, _recorder.Spans[^1].ParentSpanId);
        Assert.NotEqual(span.TraceId, _recorder.Spans[^1].TraceId);
    }

    [Fact]
    public async Task The_span_of_an_asynchronous_call_lasts_as_long_as_its_task_and_leaves_nothing_behind()
    {
        var gate = new TaskCompletionSource();
        await using var server = Serve(TestTool.Async("late", async _ =>
        {
            string? before = Activity.Current?.Id;
            await gate.Task.ConfigureAwait(false);
            return $"{before == Activity.Current?.Id} {Activity.Current?.IsStopped}";
        })).Initialized();
        server.Channel.Send(Rpc.Call(1, "late"));
        server.Ask(Rpc.Call(2, "where"));
        int ended = _recorder.Spans.Length;

        using var outer = new Activity("outer").Start();
        gate.SetResult();

        Assert.Equal(Rpc.TextAnswer(1, "True False"), server.Channel.Receive());
        Assert.Same(outer, Activity.Current);
        Assert.Equal("tools/call late", Assert.Single(_recorder.WaitForSpans(ended + 1)[ended..]).DisplayName);
    }

    [Fact]
    public async Task A_call_that_blocks_and_those_behind_it_have_spans_of_their_own()
    {
        using var entered = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        await using var server = Serve(new TestTool("block", _ =>
        {
            entered.Set();
            Bounded.Wait(gate);
            return Activity.Current!.DisplayName;
        })).Initialized();
        server.Channel.Send(Rpc.Call(1, "block"));
        Bounded.Wait(entered);
        server.LookTwice();

        server.Ask(Rpc.Call(2, "echo"));
        gate.Set();

        Assert.Equal(Rpc.TextAnswer(1, "tools/call block"), server.Channel.Receive());
        Assert.Equal(["tools/call block", "tools/call echo"], _recorder.Spans[^2..].Select(span => span.DisplayName).Order(StringComparer.Ordinal));
        Assert.All(_recorder.Spans, span => Assert.Equal(default, span.ParentSpanId));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_ends_with_that()
    {
        var never = new TaskCompletionSource<string>();
        await using var server = Serve(TestTool.Async("wait", _ => never.Task)).Initialized();

        server.Ask(Rpc.Call(1, "wait"), Rpc.Cancel(1), Rpc.Request(2, "ping"));
        never.SetResult("too late");

        var spans = _recorder.WaitForSpans(4)[1..];
        Assert.Equal(["notifications/cancelled", "ping", "tools/call wait"], spans.Select(span => span.DisplayName).Order(StringComparer.Ordinal));
        Assert.Equal(
            "tools/call wait | Server | Error | error.type=cancelled gen_ai.operation.name=execute_tool gen_ai.tool.name=wait jsonrpc.request.id=1 mcp.method.name=tools/call mcp.protocol.version=2025-11-25 mcp.session.id=* network.transport=pipe",
            TelemetryRecorder.Text(spans.Single(span => span.DisplayName == "tools/call wait")));
    }

    [Fact]
    public async Task A_call_that_takes_too_long_ends_with_its_answer()
    {
        var never = new TaskCompletionSource<string>();
        await using var server = Serve(TestTool.Async("slow", _ => never.Task)).Initialized();
        server.Channel.Send(Rpc.Call(1, "slow"));
        server.Ask(Rpc.Request(2, "ping"));

        _time.Advance(TimeSpan.FromSeconds(60));
        server.Channel.Receive();
        never.SetResult("too late");

        var span = _recorder.Spans.Single(span => span.DisplayName == "tools/call slow");
        Assert.Equal((ActivityStatusCode.Error, "tool_error"), (span.Status, span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task A_request_that_listens_lasts_until_the_server_ends()
    {
        await using var server = Serve();
        server.Ask(Rpc.Request(1, "subscriptions/listen", $"\"notifications\":{{\"toolsListChanged\":true}},{Rpc.ModernMeta}"));
        Assert.Empty(_recorder.Spans);

        await server.EndAsync();

        Assert.Equal(Expected("subscriptions/listen", 1, "subscriptions/listen", modern: true, ""), TelemetryRecorder.Text(Assert.Single(_recorder.WaitForSpans(1))));
    }

    [Fact]
    public async Task Each_message_of_a_batch_is_a_span()
    {
        await using var server = Serve().Initialized("2025-03-26");

        server.Ask($"[{Rpc.Call(1, "echo")},{Rpc.Request(2, "ping")}]");

        Assert.Equal(["ping", "tools/call echo"], _recorder.WaitForSpans(3)[1..].Select(span => span.DisplayName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_filter_runs_inside_the_span()
    {
        string? seen = null;
        await using var server = new LoopFixture(
            new TestCatalog(TestTool.Echo),
            options =>
            {
                options.Telemetry = McpTelemetry.OpenTelemetry;
                options.Filters.Add(McpFilter.Create<McpToolInvocation>(async (_, next) =>
                {
                    seen = Activity.Current?.DisplayName;
                    await Task.Yield();
                    await next.InvokeAsync();
                    throw new McpToolException($"{Activity.Current?.DisplayName}");
                }));
            }).Initialized();

        Assert.Contains("\"text\":\"tools/call echo\"", server.Ask(Rpc.Call(1, "echo")), StringComparison.Ordinal);
        Assert.Equal("tools/call echo", seen);
        Assert.Equal("tool_error", _recorder.Spans[^1].GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_server_that_names_no_telemetry_tells_nothing()
    {
        await using var silent = new LoopFixture(TestTool.Echo).Initialized();
        await using var none = new LoopFixture(options => options.Telemetry = McpTelemetry.None, TestTool.Echo).Initialized();

        silent.Ask(Rpc.Call(1, "echo"));
        none.Ask(Rpc.Call(1, "echo"));

        Assert.Empty(_recorder.Spans);
    }

    private static string Expected(string name, int id, string method, bool modern, string tags)
    {
        // In the order of their keys, as the recorder writes them.
        string[] all =
        [
            .. tags.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            $"jsonrpc.request.id={id}",
            $"mcp.method.name={method}",
            $"mcp.protocol.version={(modern ? "2026-07-28" : "2025-11-25")}",
            .. modern ? Array.Empty<string>() : ["mcp.session.id=*"],
            "network.transport=pipe",
        ];
        return $"{name} | Server | Unset | {string.Join(' ', all.Order(StringComparer.Ordinal))}";
    }

    private LoopFixture Serve(params McpTool[] tools)
    {
        var catalog = new TestCatalog(
        [
            TestTool.Echo,
            new TestTool("fail", static _ => throw new InvalidOperationException("broken")),
            new TestTool("refuse", static _ => throw new McpToolException("no")),
            TestTool.Async("fail_later", static async _ =>
            {
                await Task.Yield();
                throw new McpToolException("no");
            }),
            new TestTool("rare", static _ => throw new McpLimitException("Tool 'rare' takes 0 calls", null)),
            new TestTool("where", Where),
            .. tools,
        ])
        {
            OfPrompts = [new PlanPrompt()],
            OfResources =
            [
                TestResource.Text("note:1", "text"),
                TestResource.Subscribable("changing:1"),
                TestResource.Text("broken:1", static _ => throw new InvalidOperationException("out of ink")),
                new NoteTemplate(),
            ],
            Changing = McpLists.Tools,
        };
        return new LoopFixture(catalog, options =>
        {
            options.Telemetry = McpTelemetry.OpenTelemetry;
            options.TimeProvider = _time;
            options.ExceptionDetail = McpExceptionDetail.Message;
            options.Limits = new McpLimits { Timeout = TimeSpan.FromSeconds(60) };
        });
    }

    private static string Where(McpCall call)
    {
        using var child = new Activity("child").Start();
        return $"{child.ParentSpanId} {child.GetBaggageItem("user")} {child.GetBaggageItem("name")} {child.Parent?.SpanId}";
    }
}
