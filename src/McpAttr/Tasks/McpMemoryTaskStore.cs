namespace McpAttr;

/// <summary>A task store of this process alone. Each of its uses first forgets what has expired.</summary>
public sealed class McpMemoryTaskStore : IMcpTaskStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _tasks = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _expiries = new();
    private readonly int _capacity;
    private readonly TimeProvider _clock;

    /// <summary>Makes a store.</summary>
    /// <param name="capacity">How many tasks it keeps.</param>
    /// <param name="clock">The clock. Default: the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not positive.</exception>
    public McpMemoryTaskStore(int capacity = 10_000, TimeProvider? clock = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        _clock = clock ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(McpStoredTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        lock (_gate)
        {
            Forget();
            if (_tasks.Count >= _capacity) return new(false);
            _tasks.Add(task.Id, new Entry(task));
            _expiries.Enqueue(task.Id, task.Expires);
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<McpStoredTask?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Forget();
            return new(_tasks.GetValueOrDefault(id)?.Task);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryReplaceAsync(McpStoredTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        lock (_gate)
        {
            Forget();
            if (!_tasks.TryGetValue(task.Id, out var entry) || entry.Task.Version != task.Version - 1) return new(false);
            entry.Replace(task);
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Its place among the expiries is forgotten when its time comes.
            if (_tasks.Remove(id, out var entry)) entry.Wake();
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask WaitAsync(string id, long version, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Forget();
            return _tasks.TryGetValue(id, out var entry) && entry.Task.Version == version ? new(entry.Changed.WaitAsync(cancellationToken)) : default;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<McpStoredTask>> ListAsync(string owner, string? after, int count, CancellationToken cancellationToken)
    {
        var found = new List<McpStoredTask>();
        lock (_gate)
        {
            Forget();
            foreach (var (id, entry) in _tasks)
            {
                if (entry.Task.Owner == owner && string.CompareOrdinal(id, after) > 0) found.Add(entry.Task);
            }
        }

        found.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        if (found.Count > count) found.RemoveRange(count, found.Count - count);
        return new(found);
    }

    private void Forget()
    {
        var now = _clock.GetUtcNow();
        while (_expiries.TryPeek(out string? id, out var expires) && expires <= now)
        {
            _expiries.Dequeue();
            if (_tasks.Remove(id, out var entry)) entry.Wake();
        }
    }

    /// <summary>A task, and who waits for its next version.</summary>
    private sealed class Entry(McpStoredTask task)
    {
        private TaskCompletionSource? _changed;

        public McpStoredTask Task { get; private set; } = task;

        public Task Changed => (_changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public void Replace(McpStoredTask next)
        {
            Task = next;
            Wake();
        }

        public void Wake()
        {
            _changed?.TrySetResult();
            _changed = null;
        }
    }
}
