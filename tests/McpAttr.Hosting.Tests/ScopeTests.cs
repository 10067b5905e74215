using McpAttr.Hosting.Tests.Kit;
using McpAttr.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.Hosting.Tests;

/// <summary>A scope of the container for each call.</summary>
public class ScopeTests
{
    private readonly List<string> _traces = [];

    [Fact]
    public async Task Each_call_has_a_scope_of_its_own_that_is_disposed_in_order_after_it()
    {
        await using var fixture = await Serve(new TestTool("use", call =>
        {
            var inner = call.Service<Inner>();
            Assert.Same(inner, call.Service<Outer>().Inner);
            return "used";
        })).StartAsync();

        await fixture.AskAsync(Rpc.Call(1, "use"));
        await fixture.AskAsync(Rpc.Call(2, "use"));

        Assert.Equal(["inner 1", "outer 1", "dispose outer 1", "dispose inner 1", "inner 2", "outer 2", "dispose outer 2", "dispose inner 2"], _traces);
    }

    [Fact]
    public async Task The_scope_of_a_call_in_flight_outlives_the_request_to_stop()
    {
        var task = new TaskCompletionSource();
        await using var fixture = await Serve(new TestTool("later", call => LaterAsync(call.Service<Outer>(), task.Task))).StartAsync();
        await fixture.SendAsync(Rpc.Call(1, "later"));
        await fixture.AskAsync(Rpc.Request(2, "ping"));

        var stop = fixture.Host.StopAsync(TestContext.Current.CancellationToken);
        task.SetResult();
        await Bounded.Wait(stop);

        Assert.Equal(["inner 1", "outer 1", "works 1", "dispose outer 1", "dispose inner 1"], _traces);
    }

    private async Task<string> LaterAsync(Outer outer, Task task)
    {
        await task;
        _traces.Add($"works {outer.Number}");
        return "done";
    }

    private HostFixture Serve(TestTool tool) => new(new TestCatalog(tool), (builder, _) =>
    {
        builder.Services.AddScoped(_ => new Inner(_traces));
        builder.Services.AddScoped(provider => new Outer(provider.GetRequiredService<Inner>(), _traces));
    });

    private sealed class Inner : IDisposable
    {
        private readonly List<string> _traces;

        public Inner(List<string> traces)
        {
            _traces = traces;
            Number = 1 + traces.Count(static trace => trace.StartsWith("inner", StringComparison.Ordinal));
            traces.Add($"inner {Number}");
        }

        public int Number { get; }

        public void Dispose() => _traces.Add($"dispose inner {Number}");
    }

    private sealed class Outer : IAsyncDisposable
    {
        private readonly List<string> _traces;

        public Outer(Inner inner, List<string> traces)
        {
            (Inner, _traces) = (inner, traces);
            traces.Add($"outer {Number}");
        }

        public Inner Inner { get; }

        public int Number => Inner.Number;

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            _traces.Add($"dispose outer {Number}");
        }
    }
}
