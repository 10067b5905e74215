using McpAttr.Calls;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Services that belong to one call.</summary>
public class CallServicesTests
{
    private readonly Container _container = new();

    [Fact]
    public async Task A_call_that_needs_no_services_begins_none()
    {
        await using var server = Serve(TestTool.Echo, new TestTool("plain", call => call.Instance(static _ => new Plain()).Value.ToString()!));

        server.Ask(Rpc.Call(1, "echo", """{"text":"x"}"""));
        server.Ask(Rpc.Call(2, "plain"));

        Assert.Empty(_container.Traces);
    }

    [Fact]
    public async Task Services_begin_at_the_first_question_and_end_with_the_call()
    {
        await using var server = Serve(new TestTool("twice", call => call.Service<string>() + call.Service<string>()));

        Assert.Equal(Rpc.TextAnswer(1, "s1s1"), server.Ask(Rpc.Call(1, "twice")));
        Assert.Equal(Rpc.TextAnswer(2, "s2s2"), server.Ask(Rpc.Call(2, "twice")));

        Assert.Equal(["begin 1", "end 1", "begin 2", "end 2"], _container.Traces);
    }

    [Fact]
    public async Task Services_of_an_asynchronous_call_end_with_its_task_and_before_its_answer_is_sent()
    {
        var task = new TaskCompletionSource<string>();
        var running = new ManualResetEventSlim();
        await using var server = Serve(new TestTool("later", call =>
        {
            _container.Add(call.Service<string>());
            running.Set();
            return task.Task;
        }));
        server.Channel.Send(Rpc.Call(1, "later"));
        Bounded.Wait(running);
        Assert.Equal(["begin 1", "s1"], _container.Traces);

        task.SetResult("done");

        Assert.Equal(Rpc.TextAnswer(1, "done"), server.Channel.Receive());
        Assert.Equal(["begin 1", "s1", "end 1"], _container.Traces);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Services_end_however_the_call_ends(bool later)
    {
        await using var server = Serve(new TestTool("fails", call =>
        {
            call.Service<string>();
            return later ? Task.FromException<string>(new McpToolException("no")) : throw new McpToolException("no");
        }));

        Assert.Contains("\"isError\":true", server.Ask(Rpc.Call(1, "fails")), StringComparison.Ordinal);

        Assert.Equal(["begin 1", "end 1"], _container.Traces);
    }

    [Fact]
    public async Task A_context_that_was_kept_has_no_services_after_its_call()
    {
        McpContext? kept = null;
        await using var server = Serve(new TestTool("keep", call =>
        {
            kept = call.Context;
            return "kept";
        }));

        server.Ask(Rpc.Call(1, "keep"));
        server.Ask(Rpc.Request(2, "ping"));

        Assert.Throws<ObjectDisposedException>(() => kept!.Services);
        Assert.Empty(_container.Traces);
    }

    [Fact]
    public async Task The_server_ends_when_the_services_of_its_calls_are_disposed()
    {
        var disposal = new TaskCompletionSource();
        _container.Disposal = disposal.Task;
        var server = Serve(new TestTool("slow_to_end", call => call.Service<string>()));
        Assert.Equal(Rpc.TextAnswer(1, "s1"), server.Ask(Rpc.Call(1, "slow_to_end")));

        var end = server.EndAsync();
        Assert.False(end.IsCompleted);
        disposal.SetResult();

        Assert.Empty(await end);
        Assert.Equal(["begin 1", "end 1"], _container.Traces);
    }

    [Fact]
    public async Task A_disposal_that_fails_is_logged_and_the_answer_stands()
    {
        _container.Disposal = Task.FromException(new InvalidOperationException("It does not close."));
        await using var server = Serve(new TestTool("fine", call => call.Service<string>()));

        Assert.Equal(Rpc.TextAnswer(1, "s1"), server.Ask(Rpc.Call(1, "fine")));

        Assert.Equal("The services of the tool 'fine' could not be disposed.", server.WaitForLog());
    }

    [Fact]
    public async Task An_object_that_the_container_knows_is_the_calls_own_and_disposed_by_the_container()
    {
        await using var server = Serve(new TestTool("known", call =>
        {
            using var target = call.Instance(static _ => new Scoped("made"));
            return target.Value.Name;
        }));

        Assert.Equal(Rpc.TextAnswer(1, "from 1"), server.Ask(Rpc.Call(1, "known")));
        Assert.Equal(["begin 1", "end 1"], _container.Traces);
    }

    private LoopFixture Serve(params TestTool[] tools) => new LoopFixture(
        options =>
        {
            options.Services = _container;
            options.Scopes = _container.Scopes;
        },
        tools).Initialized();

    private sealed class Plain;

    private sealed record Scoped(string Name) : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException("The container's, not the call's.");
    }

    /// <summary>A container that notes when the services of a call begin and end. Each call's text is another one.</summary>
    private sealed class Container : IServiceProvider
    {
        private readonly List<string> _traces = [];
        private int _begun;

        public Container() => Scopes = new OwnScopes(this);

        public ServiceScopes Scopes { get; }

        public Task Disposal { get; set; } = Task.CompletedTask;

        public string[] Traces
        {
            get
            {
                lock (_traces) return [.. _traces];
            }
        }

        public void Add(string trace)
        {
            lock (_traces) _traces.Add(trace);
        }

        public object? GetService(Type serviceType) => throw new InvalidOperationException("Not of a call.");

        private sealed class OwnScopes(Container container) : ServiceScopes
        {
            public override bool Knows(Type type) => type != typeof(Plain);

            public override ServiceScope Begin()
            {
                var scope = new Scope(container, ++container._begun);
                container.Add($"begin {container._begun}");
                return new ServiceScope(scope, scope);
            }
        }

        private sealed class Scope(Container container, int number) : IServiceProvider, IAsyncDisposable
        {
            public object? GetService(Type serviceType) =>
                serviceType == typeof(string) ? $"s{number}" : serviceType == typeof(Scoped) ? new Scoped($"from {number}") : null;

            public async ValueTask DisposeAsync()
            {
                await container.Disposal;
                container.Add($"end {number}");
            }
        }
    }
}
