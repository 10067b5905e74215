using System.Diagnostics;
using System.Diagnostics.Metrics;
using McpAttr.Server;

namespace McpAttr.Diagnostics;

/// <summary>Spans and metrics by OpenTelemetry's conventions.</summary>
internal sealed class ConventionalTelemetry : McpTelemetry
{
    private static readonly string? Version = typeof(McpTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = Conventions.Buckets };
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);

    private readonly Histogram<double> _operations = Meter.CreateHistogram(
        Conventions.OperationDuration,
        "s",
        "MCP request or notification duration as observed on the receiver from the time it was received until the result or ack is sent.",
        tags: null,
        Seconds);

    private readonly Histogram<double> _sessions = Meter.CreateHistogram(
        Conventions.SessionDuration, "s", "The duration of the MCP session as observed on the MCP server.", tags: null, Seconds);

    internal override Operation? Begin(in Request request) =>
        Source.HasListeners() || _operations.Enabled ? new ConventionalOperation(Source, _operations, in request) : null;

    internal override void EndSession(Connection connection, LegacySession session)
    {
        if (!_sessions.Enabled) return;
        var tags = new TagList { { Conventions.ProtocolVersion, session.Version.Name } };
        if (connection.Peer(origin: null).Protocol is { } protocol) tags.Add(Conventions.NetworkProtocol, protocol);
        _sessions.Record(connection.Server.Options.TimeProvider.GetElapsedTime(session.Started).TotalSeconds, tags);
    }
}
