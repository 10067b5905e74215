using McpAttr.Catalog;

namespace McpAttr.Transport.Stdio;

/// <summary>
/// What has shown to be slow. Their calls go to workers at once instead of holding the leader up until it loses the lead.
/// A mark wears off when it turns out to be fast, and lasts longer each time that it does not.
/// </summary>
internal sealed class SlowCallables
{
    private const int MaxMark = 64;

    /// <summary>Members that were removed from their server are never observed again; so many marks say nothing any more.</summary>
    private const int MaxMarked = 1024;

    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(0.1);

    private readonly Lock _gate = new();
    private readonly Dictionary<McpCallable, int> _marks = new(ReferenceEqualityComparer.Instance);
    private volatile bool _any;

    public bool Contains(McpCallable callable)
    {
        if (!_any) return false;
        lock (_gate) return _marks.ContainsKey(callable);
    }

    /// <summary>It held the leader up.</summary>
    public void Mark(McpCallable callable)
    {
        lock (_gate)
        {
            if (_marks.Count == MaxMarked) _marks.Clear();
            _marks.TryAdd(callable, 1);
            _any = true;
        }
    }

    /// <summary>What is marked ran on a worker and held its thread for this long.</summary>
    public void Observe(McpCallable callable, TimeSpan held)
    {
        lock (_gate)
        {
            if (!_marks.TryGetValue(callable, out int mark)) return;
            mark = held < Fast ? mark - 1 : Math.Min(mark * 2, MaxMark);
            if (mark > 0) _marks[callable] = mark;
            else _marks.Remove(callable);
            _any = _marks.Count > 0;
        }
    }
}
