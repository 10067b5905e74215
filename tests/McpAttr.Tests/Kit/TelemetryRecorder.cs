using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace McpAttr.Tests.Kit;

/// <summary>Listens to what servers tell of their work.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private readonly object _gate = new();
    private readonly List<Activity> _spans = [];
    private readonly List<(Instrument Instrument, double Value, string Tags)> _measurements = [];
    private readonly ActivityListener? _activities;
    private readonly MeterListener? _meters;

    public TelemetryRecorder(bool spans = true, bool metrics = true, bool samples = true)
    {
        if (spans)
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == McpTelemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => samples ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
                ActivityStopped = Add,
            };
            ActivitySource.AddActivityListener(_activities);
        }

        if (metrics)
        {
            _meters = new MeterListener
            {
                InstrumentPublished = (instrument, listener) =>
                {
                    if (instrument.Meter.Name == McpTelemetry.Name) listener.EnableMeasurementEvents(instrument);
                },
            };
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, Text(tags.ToArray())));
            _meters.Start();
        }
    }

    /// <summary>What was measured, in order, and the tags that go with it.</summary>
    public (Instrument Instrument, double Value, string Tags)[] Measurements
    {
        get
        {
            lock (_gate) return [.. _measurements];
        }
    }

    /// <summary>The spans that have ended, in order.</summary>
    public Activity[] Spans
    {
        get
        {
            lock (_gate) return [.. _spans];
        }
    }

    /// <summary>Waits until so many spans have ended, which may be behind an answer or without one.</summary>
    public Activity[] WaitForSpans(int count)
    {
        lock (_gate)
        {
            Bounded.Wait(_gate, () => _spans.Count >= count);
            return [.. _spans];
        }
    }

    /// <summary>A span in a line: its name, kind, status and tags, with a star for the session.</summary>
    public static string Text(Activity span)
    {
        var tags = span.TagObjects.Select(tag => tag.Key == "mcp.session.id" ? new(tag.Key, "*") : tag);
        return $"{span.DisplayName} | {span.Kind} | {span.Status}{(span.StatusDescription is { } text ? $" '{text}'" : "")} | {Text(tags)}";
    }

    public void Dispose()
    {
        _activities?.Dispose();
        _meters?.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    private void Add(Activity span)
    {
        lock (_gate)
        {
            _spans.Add(span);
            Monitor.PulseAll(_gate);
        }
    }

    private void Add(Instrument instrument, double value, string tags)
    {
        lock (_gate) _measurements.Add((instrument, value, tags));
    }
}
