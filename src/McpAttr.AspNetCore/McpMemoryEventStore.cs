namespace McpAttr;

/// <summary>Keeps messages in memory up to a number of bytes in all; the oldest go first.</summary>
public sealed class McpMemoryEventStore : IMcpEventStore
{
    /// <summary>What an event costs besides its message, about.</summary>
    private const int Overhead = 200;

    private readonly Lock _gate = new();
    private readonly long _maxBytes;
    private readonly Dictionary<string, Dictionary<string, Queue<LinkedListNode<Kept>>>> _sessions = new(StringComparer.Ordinal);

    /// <summary>The events of all streams, oldest first.</summary>
    private readonly LinkedList<Kept> _all = new();
    private long _bytes;

    /// <summary>Makes a store.</summary>
    /// <param name="maxBytes">How much is kept in all, in bytes. Default: 32 MiB.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public McpMemoryEventStore(long maxBytes = 32 * 1024 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        _maxBytes = maxBytes;
    }

    /// <summary>How much is kept now.</summary>
    internal long Bytes
    {
        get
        {
            lock (_gate) return _bytes;
        }
    }

    /// <inheritdoc/>
    public void Append(string sessionId, string streamId, long sequence, ReadOnlySpan<byte> message)
    {
        var kept = new Kept(sessionId, streamId, new McpStoredEvent(sequence, message.ToArray()));
        lock (_gate)
        {
            if (!_sessions.TryGetValue(sessionId, out var streams)) _sessions.Add(sessionId, streams = new(StringComparer.Ordinal));
            if (!streams.TryGetValue(streamId, out var events)) streams.Add(streamId, events = new());
            events.Enqueue(_all.AddLast(kept));
            _bytes += kept.Bytes;
            while (_bytes > _maxBytes) DropOldest();
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<McpStoredEvent>? ReadAfter(string sessionId, string streamId, long sequence)
    {
        lock (_gate)
        {
            return _sessions.TryGetValue(sessionId, out var streams) && streams.TryGetValue(streamId, out var events)
                ? [.. events.Select(node => node.Value.Event).Where(kept => kept.Sequence > sequence)]
                : null;
        }
    }

    /// <inheritdoc/>
    public void Remove(string sessionId)
    {
        lock (_gate)
        {
            if (!_sessions.Remove(sessionId, out var streams)) return;
            foreach (var node in streams.Values.SelectMany(events => events))
            {
                _all.Remove(node);
                _bytes -= node.Value.Bytes;
            }
        }
    }

    private void DropOldest()
    {
        var oldest = _all.First!.Value;
        _all.RemoveFirst();
        _bytes -= oldest.Bytes;
        var streams = _sessions[oldest.SessionId];
        var events = streams[oldest.StreamId];
        events.Dequeue();
        if (events.Count == 0 && streams.Remove(oldest.StreamId) && streams.Count == 0) _sessions.Remove(oldest.SessionId);
    }

    private sealed record Kept(string SessionId, string StreamId, McpStoredEvent Event)
    {
        public long Bytes => Overhead + Event.Message.Length;
    }
}
