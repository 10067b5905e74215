using System.Diagnostics;
using McpAttr.AspNetCore.Tests.Kit;
using McpAttr.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace McpAttr.AspNetCore.Tests;

/// <summary>Spans and measurements over HTTP, where they are on unless somebody says otherwise.</summary>
[Collection(Listening.Name)]
public class TelemetryTests
{
    private const string Parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    [Fact]
    public async Task A_span_says_how_the_client_is_connected_and_which_session_it_has()
    {
        using var recorder = new TelemetryRecorder();
        await using var app = await TestApp.StartAsync(kestrel: _ => { });

        string session = await app.InitializeAsync();
        await app.PostAsync(Rpc.Call(1, "add", """{"a":1,"b":2}"""), session);
        await app.PostModernAsync(Rpc.ModernCall(2, "add", """{"a":1,"b":"x"}"""));

        var spans = recorder.WaitForSpans(3);
        Assert.Equal(["initialize", "tools/call add", "tools/call add"], spans.Select(span => span.DisplayName));
        Assert.All(spans, span => Assert.Equal(
            ("tcp", "http", "1.1", "127.0.0.1", true),
            (span.GetTagItem("network.transport"), span.GetTagItem("network.protocol.name"), span.GetTagItem("network.protocol.version"), span.GetTagItem("client.address"), span.GetTagItem("client.port") is > 0)));
        Assert.Equal([session, session, null], spans.Select(span => span.GetTagItem("mcp.session.id")));
        Assert.Equal(["2025-11-25", "2025-11-25", "2026-07-28"], spans.Select(span => span.GetTagItem("mcp.protocol.version")));
        Assert.Equal([null, null, "tool_error"], spans.Select(span => span.GetTagItem("error.type")));
        Assert.Equal(
            "gen_ai.operation.name=execute_tool gen_ai.tool.name=add mcp.method.name=tools/call mcp.protocol.version=2025-11-25 network.protocol.name=http network.protocol.version=1.1 network.transport=tcp",
            recorder.Measurements[1].Tags);
    }

    [Fact]
    public async Task The_sender_of_a_message_is_the_parent_and_the_request_that_carries_it_a_link_or_else_the_parent()
    {
        using var carriers = new ActivityListener { ShouldListenTo = source => source.Name == "Microsoft.AspNetCore", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(carriers);
        using var recorder = new TelemetryRecorder(metrics: false);
        var carried = new List<Activity>();
        await using var app = await TestApp.StartAsync(use: app => app.Use(async (context, next) =>
        {
            var carrier = Activity.Current!;
            await next(context);
            carried.Add(carrier);
            Assert.Same(carrier, Activity.Current);
        }));

        await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}""").Replace("\"_meta\":{", $"\"_meta\":{{\"traceparent\":\"{Parent}\",", StringComparison.Ordinal));
        await app.PostModernAsync(Rpc.ModernCall(2, "add", """{"a":1,"b":2}"""));

        var spans = recorder.WaitForSpans(2);
        Assert.Equal("b7ad6b7169203331", spans[0].ParentSpanId.ToString());
        Assert.Equal(carried[0].Context, Assert.Single(spans[0].Links).Context);
        Assert.Equal(carried[1].SpanId, spans[1].ParentSpanId);
        Assert.Empty(spans[1].Links);
    }

    [Fact]
    public async Task A_request_that_nobody_watches_is_no_parent_but_its_sender_is()
    {
        using var recorder = new TelemetryRecorder(metrics: false);
        await using var app = await TestApp.StartAsync();

        await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""), ("traceparent", Parent));
        await app.PostModernAsync(Rpc.ModernCall(2, "add", """{"a":1,"b":2}"""));

        Assert.Equal(["b7ad6b7169203331", "0000000000000000"], recorder.WaitForSpans(2).Select(span => span.ParentSpanId.ToString()));
    }

    [Fact]
    public async Task A_session_is_measured_when_it_is_deleted_and_when_the_application_ends()
    {
        using var recorder = new TelemetryRecorder(spans: false);
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        (await app.SendAsync(Requests.Delete(session))).Dispose();
        await app.InitializeAsync("2025-06-18");
        app.Clock.Advance(TimeSpan.FromSeconds(40));

        await app.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [(20, "mcp.protocol.version=2025-11-25 network.protocol.name=http"), (40, "mcp.protocol.version=2025-06-18 network.protocol.name=http")],
            recorder.Measurements.Where(measurement => measurement.Instrument.Name == "mcp.server.session.duration").Select(measurement => (measurement.Value, measurement.Tags)));
    }

    [Fact]
    public async Task A_request_whose_client_is_gone_was_cancelled()
    {
        using var recorder = new TelemetryRecorder(metrics: false);
        await using var app = await TestApp.StartAsync(kestrel: _ => { });
        string gate = Guid.NewGuid().ToString();
        using var gone = new CancellationTokenSource();
        var sent = app.SendUntilAsync(Requests.PostModern(Rpc.ModernCall(1, "wait", $$"""{"gate":"{{gate}}"}""")), gone.Token);
        await Gate.Of(gate).ReachedAsync();

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);

        Assert.Equal("cancelled", Assert.Single(recorder.WaitForSpans(1)).GetTagItem("error.type"));
    }

    [Fact]
    public async Task Telemetry_can_be_turned_off()
    {
        using var recorder = new TelemetryRecorder();
        await using var app = await TestApp.StartAsync(options => options.Server.Telemetry = McpTelemetry.None);

        await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""));

        Assert.Empty(recorder.Spans);
        Assert.Empty(recorder.Measurements);
    }

    [Fact]
    public async Task OpenTelemetry_exports_both()
    {
        var spans = new List<Activity>();
        var metrics = new List<MetricSnapshot>();
        await using var app = await TestApp.StartAsync(build: builder => builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(McpTelemetry.Name).AddInMemoryExporter(spans))
            .WithMetrics(meters => meters.AddMeter(McpTelemetry.Name).AddInMemoryExporter(metrics)));

        await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""));
        app.App.Services.GetRequiredService<TracerProvider>().ForceFlush();
        app.App.Services.GetRequiredService<MeterProvider>().ForceFlush();

        var span = Assert.Single(spans);
        Assert.Equal(("tools/call add", ActivityKind.Server, "add"), (span.DisplayName, span.Kind, span.GetTagItem("gen_ai.tool.name")));
        var metric = Assert.Single(metrics);
        Assert.Equal(("mcp.server.operation.duration", "s", MetricType.Histogram), (metric.Name, metric.Unit, metric.MetricType));
        var point = Assert.Single(metric.MetricPoints);
        var bounds = new List<double>();
        foreach (var bucket in point.GetHistogramBuckets()) bounds.Add(bucket.ExplicitBound);
        Assert.Equal([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, double.PositiveInfinity], bounds);
        Assert.Equal(1, point.GetHistogramCount());
    }
}
