namespace McpAttr.Limits;

/// <summary>Something for each caller, as long as it has anything to remember: a caller who comes once is not kept for ever.</summary>
/// <typeparam name="T">What each caller has.</typeparam>
/// <param name="create">Makes it.</param>
internal sealed class PerCaller<T>(Func<T> create)
    where T : class, IIdle
{
    private const int FewCallers = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<object, T> _items = [];
    private int _sweepAt = FewCallers;

    /// <summary>How many callers are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _items.Count;
        }
    }

    /// <summary>Does something with what a caller has; meanwhile it is not forgotten.</summary>
    public TResult Use<TResult>(object caller, Func<T, TResult> use)
    {
        lock (_gate)
        {
            if (!_items.TryGetValue(caller, out var item))
            {
                if (_items.Count >= _sweepAt) Sweep();
                _items.Add(caller, item = create());
            }

            return use(item);
        }
    }

    /// <summary>When there are twice as many as the last sweep left, so each caller costs a constant part of one.</summary>
    private void Sweep()
    {
        foreach (var (caller, item) in _items)
        {
            if (item.IsIdle) _items.Remove(caller);
        }

        _sweepAt = Math.Max(FewCallers, _items.Count * 2);
    }
}
