namespace McpAttr;

/// <summary>A replay store of this process alone. When it is full of states that have not expired, it claims no more: what it forgot could be used again.</summary>
public sealed class McpMemoryReplayStore : IMcpReplayStore
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly int _capacity;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    // In the order of their claims; they expire nearly in that order, too.
    private readonly Queue<(string Id, DateTimeOffset Expires)> _order = new();

    /// <summary>Makes a store.</summary>
    /// <param name="capacity">How many states it remembers.</param>
    /// <param name="clock">The clock. Default: the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not positive.</exception>
    public McpMemoryReplayStore(int capacity = 100_000, TimeProvider? clock = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        _clock = clock ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryClaimAsync(string id, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && oldest.Expires <= now) _used.Remove(_order.Dequeue().Id);
            if (_used.Count >= _capacity || !_used.Add(id)) return new(false);
            _order.Enqueue((id, expires));
            return new(true);
        }
    }
}
