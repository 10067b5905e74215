using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>What runs around calls.</summary>
public class FilterTests
{
    private readonly List<string> _traces = [];

    public static TheoryData<bool> Eras { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Filters_run_around_each_other_and_around_the_method_in_their_order(bool modern)
    {
        await using var server = Serve([Trace("a"), Trace("b")], new TestTool("work", _ => Note("work"))).Initialized();

        string answer = server.Ask(modern ? Rpc.ModernCall(1, "work") : Rpc.Call(1, "work"));

        Assert.Equal(Rpc.Result(1, modern, "\"content\":[{\"type\":\"text\",\"text\":\"work\"}]"), answer);
        Assert.Equal(["a before", "b before", "work", "b after", "a after"], _traces);
    }

    [Fact]
    public async Task A_filter_sees_the_call_and_its_result()
    {
        string? seen = null;
        var look = McpFilter.Create<McpToolInvocation>(async (call, next) =>
        {
            Assert.True(call.Result.IsEmpty);
            await next.InvokeAsync();
            seen = $"{call.Name} {Encoding.UTF8.GetString(call.Arguments)} {call.IsError} {Encoding.UTF8.GetString(call.Result)} {call.Context.RequestId}";
        });
        await using var server = Serve([look], TestTool.Echo).Initialized();

        server.Ask(Rpc.Call(7, "echo", """{"text":"hi"}"""));

        Assert.Equal("""echo {"text":"hi"} False {"content":[{"type":"text","text":"hi"}]} 7""", seen);
    }

    [Fact]
    public async Task A_filter_that_waits_finds_the_arguments_as_they_came()
    {
        var gate = new TaskCompletionSource();
        var wait = McpFilter.Create<McpToolInvocation>(async (call, next) =>
        {
            if (call.Context.RequestId == "1") await gate.Task;
            await next.InvokeAsync();
        });
        await using var server = Serve([wait], TestTool.Echo).Initialized();

        server.Channel.Send(Rpc.Call(1, "echo", """{"text":"first"}"""));
        for (int id = 2; id < 50; id++) Assert.Equal(Rpc.TextAnswer(id, $"other {id}"), server.Ask(Rpc.Call(id, "echo", $$"""{"text":"other {{id}}"}""")));
        gate.SetResult();

        Assert.Equal(Rpc.TextAnswer(1, "first"), server.Channel.Receive());
    }

    [Fact]
    public async Task A_filter_refuses_a_call()
    {
        var refuse = McpFilter.Create<McpInvocation>((_, _) => throw new McpToolException("Not today."));
        await using var server = Serve([refuse], new TestTool("work", _ => Note("work"))).Initialized();

        Assert.Equal(
            """{"jsonrpc":"2.0","id":1,"result":{"isError":true,"content":[{"type":"text","text":"Not today."}]}}""",
            server.Ask(Rpc.Call(1, "work")));
        Assert.Empty(_traces);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_filter_replaces_the_result(bool runsFirst)
    {
        var replace = McpFilter.Create<McpToolInvocation>(async (call, next) =>
        {
            if (runsFirst) await next.InvokeAsync();
            call.Return(new McpToolResult { Content = [new McpText("other")] });
        });
        await using var server = Serve([replace], new TestTool("work", _ => Note("work"))).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "other"), server.Ask(Rpc.Call(1, "work")));
        Assert.Equal(runsFirst ? ["work"] : Array.Empty<string>(), _traces);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_filter_runs_a_method_again(bool later)
    {
        int runs = 0;
        var retry = McpFilter.Create<McpToolInvocation>(async (_, next) =>
        {
            try
            {
                await next.InvokeAsync();
            }
            catch (IOException)
            {
                await next.InvokeAsync();
            }
        });
        await using var server = Serve([retry], new TestTool("flaky", call =>
        {
            string text = TestTool.ReadText(call);
            if (runs++ > 0) return text;
            return later ? FailLaterAsync() : throw new IOException();
        })).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "again"), server.Ask(Rpc.Call(1, "flaky", """{"text":"again"}""")));
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task A_filter_that_gives_up_waiting_answers_and_the_method_writes_to_nobody()
    {
        var task = new TaskCompletionSource<string>();
        var giveUp = McpFilter.Create<McpToolInvocation>((call, next) =>
        {
            _ = next.InvokeAsync().AsTask();
            call.Return(new McpToolResult { Content = [new McpText("gave up")] });
            return default;
        });
        await using var server = Serve([giveUp], new TestTool("slow", _ => task.Task)).Initialized();

        Assert.Equal(Rpc.TextAnswer(1, "gave up"), server.Ask(Rpc.Call(1, "slow")));
        task.SetResult("too late");

        Assert.Empty(await server.EndAsync());
    }

    [Fact]
    public async Task A_filter_that_ends_before_what_it_runs_around_fails_the_call()
    {
        var task = new TaskCompletionSource<string>();
        var forget = McpFilter.Create<McpToolInvocation>((call, next) =>
        {
            _ = next.InvokeAsync().AsTask();
            return default;
        });
        await using var server = Serve([forget], new TestTool("slow", _ => task.Task)).Initialized();

        Assert.Contains("\"isError\":true", server.Ask(Rpc.Call(1, "slow")), StringComparison.Ordinal);
        Assert.StartsWith("Tool slow failed (error ", server.WaitForLog(), StringComparison.Ordinal);
        task.SetResult("");
    }

    [Fact]
    public async Task A_filter_that_does_nothing_fails_the_call()
    {
        await using var server = Serve([McpFilter.Create<McpToolInvocation>((_, _) => default)], TestTool.Echo).Initialized();

        Assert.Contains("echo failed unexpectedly", server.Ask(Rpc.Call(1, "echo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_filter_does_not_expect_fails_as_the_method_fails()
    {
        await using var server = Serve([Trace("a")], new TestTool("fails", _ => throw new McpToolException("no"))).Initialized();

        Assert.Contains("\"text\":\"no\"", server.Ask(Rpc.Call(1, "fails")), StringComparison.Ordinal);
        Assert.Equal(["a before", "a after McpToolException"], _traces);
    }

    [Fact]
    public async Task A_cancelled_call_tells_its_filter_and_gets_no_answer()
    {
        var cancelled = new TaskCompletionSource();
        var wait = McpFilter.Create<McpToolInvocation>(async (call, next) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, call.CancellationToken);
            }
            catch (OperationCanceledException)
            {
                cancelled.SetResult();
                throw;
            }
        });
        await using var server = Serve([wait], TestTool.Echo).Initialized();
        server.Channel.Send(Rpc.Call(1, "echo"));

        server.Channel.Send(Rpc.Cancel(1));

        await Bounded.Wait(cancelled.Task);
        Assert.Empty(await server.EndAsync());
        Assert.Empty(server.Log);
    }

    [Fact]
    public async Task A_filter_runs_around_what_it_is_for()
    {
        var filters = new IMcpFilter[]
        {
            McpFilter.Create<McpToolInvocation>((call, next) => Add($"tool {call.Name}", next)),
            McpFilter.Create<McpResourceInvocation>((call, next) => Add($"resource {call.Uri} {Encoding.UTF8.GetString(call.Arguments)}", next)),
            McpFilter.Create<McpPromptInvocation>((call, next) => Add($"prompt {call.Name}", next)),
            McpFilter.Create<McpInvocation>((call, next) => Add($"all {call.Name}", next)),
        };
        await using var server = Serve(filters, new TestCatalog(TestTool.Echo)
        {
            OfResources = [new NoteTemplate()],
            OfPrompts = [new TestPrompt<string>("greet", _ => "Hello", static (result, value) => result.Text(value))],
        }).Initialized();

        server.Ask(Rpc.Call(1, "echo"));
        server.Ask(Rpc.Request(2, "resources/read", "\"uri\":\"notes://a/1\""));
        server.Ask(Rpc.Request(3, "prompts/get", "\"name\":\"greet\""));

        Assert.Equal(
            ["tool echo", "all echo", """resource notes://a/1 {"folder":"a","day":"1"}""", "all note", "prompt greet", "all greet"],
            _traces);
    }

    [Fact]
    public async Task Filters_answer_in_place_of_resources_and_prompts()
    {
        var filters = new IMcpFilter[]
        {
            McpFilter.Create<McpResourceInvocation>((call, _) =>
            {
                call.Return(new McpTextContents("other"));
                return default;
            }),
            McpFilter.Create<McpPromptInvocation>((call, _) =>
            {
                call.Return(new McpPromptResult([new McpPromptMessage(McpRole.User, "other")]));
                return default;
            }),
        };
        await using var server = Serve(filters, new TestCatalog
        {
            OfResources = [new NoteTemplate()],
            OfPrompts = [new TestPrompt<string>("greet", _ => "Hello", static (result, value) => result.Text(value))],
        }).Initialized();

        Assert.Contains("\"text\":\"other\"", server.Ask(Rpc.Request(1, "resources/read", "\"uri\":\"notes://a/1\"")), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"other\"", server.Ask(Rpc.Request(2, "prompts/get", "\"name\":\"greet\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_attributes_name_is_made_once_for_a_server_and_runs_inside_those_of_the_options()
    {
        int made = 0;
        McpFilterFactory Factory() => new(typeof(FilterTests), _ =>
        {
            made++;
            return Trace($"attribute {made}");
        });
        await using var server = Serve([Trace("options")], new FilteredTool("one", Factory()), new FilteredTool("two", Factory())).Initialized();

        server.Ask(Rpc.Call(1, "one"));
        server.Ask(Rpc.Call(2, "two"));

        Assert.Equal(1, made);
        Assert.Equal(["options before", "attribute 1 before", "attribute 1 after", "options after"], _traces[..4]);
        Assert.Equal(_traces[..4], _traces[4..]);
    }

    [Fact]
    public void A_filter_is_the_containers_where_it_knows_the_type()
    {
        var known = Trace("known");
        var factory = new McpFilterFactory(typeof(FilterTests), _ => throw new InvalidOperationException(), needsServices: true);

        Assert.Same(known, factory.Create(new OneService(typeof(FilterTests), known)));
        Assert.Equal(
            "The filter McpAttr.Tests.Wire.FilterTests needs services from a service provider, and the server has none: set McpServerOptions.Services.",
            Assert.Throws<InvalidOperationException>(() => McpServer.Create(new TestCatalog(new FilteredTool("one", factory)))).Message);
    }

    [Fact]
    public void A_filter_that_runs_around_nothing_is_refused()
    {
        var options = new McpServerOptions { Filters = { new Nothing() } };

        var exception = Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(), options));

        Assert.StartsWith("The filter McpAttr.Tests.Wire.FilterTests+Nothing runs around nothing: it must implement IMcpFilter<McpToolInvocation>", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<string> FailLaterAsync()
    {
        await Task.Yield();
        throw new IOException();
    }

    private static LoopFixture Serve(IMcpFilter[] filters, params McpTool[] tools) => Serve(filters, new TestCatalog(tools));

    private static LoopFixture Serve(IMcpFilter[] filters, TestCatalog catalog) => new(catalog, options =>
    {
        foreach (var filter in filters) options.Filters.Add(filter);
    });

    private IMcpFilter Trace(string name) => McpFilter.Create<McpInvocation>(async (_, next) =>
    {
        _traces.Add($"{name} before");
        try
        {
            await next.InvokeAsync();
        }
        catch (Exception exception)
        {
            _traces.Add($"{name} after {exception.GetType().Name}");
            throw;
        }

        _traces.Add($"{name} after");
    });

    private ValueTask Add(string trace, McpNext next)
    {
        _traces.Add(trace);
        return next.InvokeAsync();
    }

    private string Note(string text)
    {
        _traces.Add(text);
        return text;
    }

    private sealed class Nothing : IMcpFilter;

    private sealed class OneService(Type type, object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == type ? service : null;
    }

    private sealed class FilteredTool(string name, McpFilterFactory factory) : McpTool
    {
        private readonly byte[] _name = Encoding.UTF8.GetBytes(name);

        public override ReadOnlySpan<byte> Name => _name;

        public override ReadOnlySpan<byte> Descriptor => "{}"u8;

        public override IReadOnlyList<McpFilterFactory> Filters { get; } = [factory];

        public override void Invoke(McpCall call) => Return(call);
    }
}
