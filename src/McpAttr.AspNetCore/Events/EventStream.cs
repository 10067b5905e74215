using McpAttr.AspNetCore.Sessions;

namespace McpAttr.AspNetCore.Events;

/// <summary>
/// A sequence of messages to a client, whatever carries it: the answer to a request and what comes before it, or what belongs to no
/// request. In a session it outlives its connection: what is sent meanwhile is kept, and the client comes back for it.
/// </summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="session">The session, or null for a stream that ends with its connection.</param>
/// <param name="sink">What carries it first.</param>
internal sealed class EventStream(McpEndpoint endpoint, HttpSession? session, EventSink sink)
{
    private readonly Lock _gate = new();
    private EventSink _sink = sink;
    private long _last;

    /// <summary>The number of the first message that found no client, or 0.</summary>
    private long _missed;
    private bool _hasEnded;

    /// <summary>The stream's id, or null when nobody can come back for it.</summary>
    public string? Id { get; } = session is null ? null : EventId.NewStreamId();

    /// <summary>A client has a response open that carries the stream.</summary>
    public bool IsAttached => !Volatile.Read(ref _sink).Completion.IsCompleted;

    /// <summary>Begins the stream, before anything else is written.</summary>
    /// <param name="retryAfter">When the client is to come back if it loses the stream.</param>
    public void Begin(TimeSpan retryAfter)
    {
        if (session is not null)
        {
            session.Streams.Add(this);
            if (session.Legacy is { Version.PrimesStreams: true })
            {
                _sink.WritePriming(new EventId(Id!, 0).ToString(), retryAfter);
                return;
            }
        }

        // The headers at least are to be on their way.
        _sink.WriteComment();
    }

    public void Write(ReadOnlySpan<byte> message)
    {
        lock (_gate)
        {
            if (_hasEnded) return;
            if (session is null)
            {
                _sink.Write(null, message);
                return;
            }

            var line = message.TrimEnd((byte)'\n');
            endpoint.EventStore.Append(session.Id, Id!, ++_last, line);
            if (_missed == 0 && !IsAttached) _missed = _last;
            _sink.Write(new EventId(Id!, _last).ToString(), line);
        }
    }

    public void End()
    {
        lock (_gate)
        {
            if (_hasEnded) return;
            _hasEnded = true;
            _sink.End();
        }

        session?.Streams.Remove(this);
    }

    /// <summary>Ends what carries the stream, not the stream (2025-11-25, basic/transports: the server may close the connection, SEP-1699).</summary>
    /// <returns>False when the client could not come back.</returns>
    public bool TryRelease(TimeSpan retryAfter)
    {
        if (session is not { Legacy.Version.PrimesStreams: true }) return false;
        lock (_gate)
        {
            if (_hasEnded) return false;
            _sink.WriteRetry(retryAfter);
            _sink.End();
        }

        return true;
    }

    /// <summary>Goes on with another response.</summary>
    /// <param name="sink">What carries the stream from now on.</param>
    /// <param name="after">The number of the last message that the client has.</param>
    public void Resume(EventSink sink, long after)
    {
        lock (_gate)
        {
            // A client that comes back has given up what it had before.
            _sink.End();
            Volatile.Write(ref _sink, sink);
            _missed = 0;
            if (endpoint.EventStore.ReadAfter(session!.Id, Id!, after) is { } events) Replay(events, Id!, sink);
            if (_hasEnded) sink.End();
        }
    }

    /// <summary>What was written while no client read the stream, as far as it is kept.</summary>
    public IReadOnlyList<McpStoredEvent> Missed()
    {
        lock (_gate) return _missed == 0 ? [] : endpoint.EventStore.ReadAfter(session!.Id, Id!, _missed - 1) ?? [];
    }

    /// <summary>Sends what is kept of a stream. When that is more than a client may leave unread, the response ends, and the client comes back for the rest.</summary>
    public static void Replay(IReadOnlyList<McpStoredEvent> events, string streamId, EventSink sink)
    {
        foreach (var kept in events)
        {
            if (sink.TryWrite(new EventId(streamId, kept.Sequence).ToString(), kept.Message.Span)) continue;
            sink.End();
            return;
        }
    }
}
