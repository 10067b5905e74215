namespace McpAttr.Calls;

/// <summary>
/// The calls of a connection that are in flight, by the bytes of their ids. The calls themselves are the links of its chains, so
/// that taking one in and letting it go allocates nothing.
/// </summary>
/// <param name="expectedCalls">How many calls fit before the table grows, a power of two.</param>
internal sealed class CallTable(int expectedCalls = CallTable.UsualCalls)
{
    public const int UsualCalls = 64;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private readonly Lock _gate = new();
    private McpCall?[] _buckets = new McpCall?[expectedCalls];
    private int _count;
    private int _open;
    private TaskCompletionSource? _whenEmpty;

    /// <summary>The calls whose answer is not yet on its way.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Seeded for each process, so that nobody can send ids that all fall into one bucket.</summary>
    public static int Hash(ReadOnlySpan<byte> id)
    {
        // Most ids are small numbers, for which the framework's hash costs more than finding the bucket.
        if (id.Length <= sizeof(ulong))
        {
            ulong value = (ulong)id.Length;
            foreach (byte next in id) value = (value << 8) | next;
            return (int)((value * Seed) >> 32);
        }

        var hash = default(HashCode);
        hash.AddBytes(id);
        return hash.ToHashCode();
    }

    /// <returns>False when a call with this id is in flight already.</returns>
    public bool TryAdd(McpCall call)
    {
        lock (_gate)
        {
            if (Find(call.Id, call.IdHash) is not null) return false;
            if (_count == _buckets.Length) Grow();
            ref var bucket = ref Bucket(call.IdHash);
            call.Next = bucket;
            bucket = call;
            _count++;
        }

        Interlocked.Increment(ref _open);
        return true;
    }

    /// <summary>No call is in flight, so no id is taken.</summary>
    public bool IsEmpty => Volatile.Read(ref _count) == 0;

    public bool Contains(ReadOnlySpan<byte> id)
    {
        lock (_gate) return Find(id, Hash(id)) is not null;
    }

    /// <summary>Decides that the call with this id gets no answer.</summary>
    /// <returns>The call, or null when there is none or it has ended.</returns>
    public McpCall? Cancel(ReadOnlySpan<byte> id)
    {
        lock (_gate) return Find(id, Hash(id)) is { } call && call.TryCancel() ? call : null;
    }

    public McpCall[] CancelAll()
    {
        var cancelled = new List<McpCall>();
        lock (_gate)
        {
            foreach (var bucket in _buckets)
            {
                for (var call = bucket; call is not null; call = call.Next)
                {
                    if (call.TryCancel()) cancelled.Add(call);
                }
            }
        }

        return [.. cancelled];
    }

    /// <summary>Frees the id. The call counts as open until <see cref="Close"/>, which follows when its answer is on its way.</summary>
    public void Remove(McpCall call)
    {
        lock (_gate)
        {
            ref var bucket = ref Bucket(call.IdHash);
            if (bucket == call)
            {
                bucket = call.Next;
            }
            else
            {
                var before = bucket!;
                while (before.Next != call) before = before.Next!;
                before.Next = call.Next;
            }

            call.Next = null;
            _count--;
        }
    }

    /// <summary>The answers of so many removed calls are on their way.</summary>
    public void Close(int count)
    {
        if (Interlocked.Add(ref _open, -count) == 0) Volatile.Read(ref _whenEmpty)?.TrySetResult();
    }

    /// <summary>Something of a call goes on behind its answer, until <see cref="Close"/>.</summary>
    public void Hold() => Interlocked.Increment(ref _open);

    /// <summary>Ends when no call is open. To be asked once, when no more calls come.</summary>
    public Task WhenEmptyAsync()
    {
        var whenEmpty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _whenEmpty, whenEmpty);
        if (Open == 0) whenEmpty.TrySetResult();
        return whenEmpty.Task;
    }

    private ref McpCall? Bucket(int hash) => ref _buckets[hash & (_buckets.Length - 1)];

    private McpCall? Find(ReadOnlySpan<byte> id, int hash)
    {
        var call = Bucket(hash);
        while (call is not null && !(call.IdHash == hash && call.Id.SequenceEqual(id))) call = call.Next;
        return call;
    }

    private void Grow()
    {
        var old = _buckets;
        _buckets = new McpCall?[old.Length * 2];
        foreach (var head in old)
        {
            for (var call = head; call is not null;)
            {
                var next = call.Next;
                ref var bucket = ref Bucket(call.IdHash);
                call.Next = bucket;
                bucket = call;
                call = next;
            }
        }
    }
}
