using System.Diagnostics.Metrics;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Diagnostics;

/// <summary>Measurements by the conventions of OpenTelemetry for MCP, https://opentelemetry.io/docs/specs/semconv/gen-ai/mcp/.</summary>
[Collection(Listening.Name)]
public sealed class MetricTests : IDisposable
{
    private readonly TelemetryRecorder _recorder = new(spans: false);
    private readonly ManualTime _time = new();

    public void Dispose() => _recorder.Dispose();

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task An_operation_is_measured_from_its_message_to_its_answer(bool modern)
    {
        var task = new TaskCompletionSource<string>();
        await using var server = Serve(TestTool.Async("slow", _ => task.Task)).Initialized();
        server.Channel.Send(modern ? Rpc.ModernCall(1, "slow") : Rpc.Call(1, "slow"));
        server.Ask(Rpc.Request(2, "ping"));

        _time.Advance(TimeSpan.FromSeconds(1.5));
        task.SetResult("done");
        server.Channel.Receive();

        string version = modern ? "2026-07-28" : "2025-11-25";
        Assert.Equal(
            (1.5, $"gen_ai.operation.name=execute_tool gen_ai.tool.name=slow mcp.method.name=tools/call mcp.protocol.version={version} network.transport=pipe"),
            Assert.Single(Operations, operation => operation.Tags.Contains("slow", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_operation_says_how_it_failed_and_nothing_that_a_client_can_invent()
    {
        await using var server = Serve(TestTool.Echo, new TestTool("fail", static _ => throw new McpToolException("no"))).Initialized();

        server.Ask(Rpc.Call(1, "fail"));
        server.Ask(Rpc.Call(2, "invented"));
        server.Ask(Rpc.Request(3, "invented/method"));
        server.Ask(Rpc.Request(4, "resources/read", "\"uri\":\"note:7\""));

        const string Common = "mcp.protocol.version=2025-11-25 network.transport=pipe";
        Assert.Equal(
            [
                $"error.type=tool_error gen_ai.operation.name=execute_tool gen_ai.tool.name=fail mcp.method.name=tools/call {Common}",
                $"mcp.method.name=tools/call {Common} rpc.response.status_code=-32602",
                $"mcp.method.name=_OTHER {Common} rpc.response.status_code=-32601",
                $"mcp.method.name=resources/read {Common} rpc.response.status_code=-32002",
            ],
            Operations[1..].Select(operation => operation.Tags));
    }

    [Fact]
    public async Task A_session_is_measured_from_its_handshake_to_its_end_once()
    {
        await using var server = Serve(TestTool.Echo).Initialized("2025-06-18");
        _time.Advance(TimeSpan.FromSeconds(90));

        await server.EndAsync();
        await server.EndAsync();

        var (instrument, value, tags) = Assert.Single(_recorder.Measurements, measurement => measurement.Instrument.Name == "mcp.server.session.duration");
        Assert.Equal((90, "mcp.protocol.version=2025-06-18"), (value, tags));
        AssertSeconds(instrument);
    }

    [Fact]
    public async Task A_client_without_a_handshake_has_no_session()
    {
        await using var server = Serve(TestTool.Echo);
        server.Ask(Rpc.ModernCall(1, "echo"));

        await server.EndAsync();

        AssertSeconds(Assert.Single(_recorder.Measurements).Instrument);
    }

    [Fact]
    public async Task Spans_that_nobody_wants_are_measured_all_the_same()
    {
        using var spans = new TelemetryRecorder(metrics: false, samples: false);
        await using var server = Serve(TestTool.Echo);

        server.Ask(Rpc.ModernCall(1, "echo"));

        Assert.Single(Operations);
        Assert.Empty(spans.Spans);
    }

    private (double Value, string Tags)[] Operations =>
        [.. _recorder.Measurements.Where(measurement => measurement.Instrument.Name == "mcp.server.operation.duration").Select(measurement => (measurement.Value, measurement.Tags))];

    private LoopFixture Serve(params McpTool[] tools) => new(
        new TestCatalog(tools) { OfResources = [TestResource.Text("note:1", "text")] },
        options => (options.Telemetry, options.TimeProvider) = (McpTelemetry.OpenTelemetry, _time));

    private static void AssertSeconds(Instrument instrument)
    {
        Assert.Equal("s", instrument.Unit);
        Assert.Equal([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300], Assert.IsType<Histogram<double>>(instrument).Advice!.HistogramBucketBoundaries!);
    }
}
