using McpAttr.Catalog;

namespace McpAttr.Transport.Stdio;

/// <summary>
/// Which tools have shown to be slow. Their calls go to workers at once instead of holding the leader up until it loses the lead.
/// A mark wears off when the tool turns out to be fast, and lasts longer each time that it does not.
/// </summary>
internal sealed class SlowTools
{
    private const int MaxMark = 64;

    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(0.1);

    private readonly Lock _gate = new();
    private readonly Dictionary<McpTool, int> _marks = new(ReferenceEqualityComparer.Instance);
    private volatile bool _any;

    public bool Contains(McpTool tool)
    {
        if (!_any) return false;
        lock (_gate) return _marks.ContainsKey(tool);
    }

    /// <summary>The tool held the leader up.</summary>
    public void Mark(McpTool tool)
    {
        lock (_gate)
        {
            _marks.TryAdd(tool, 1);
            _any = true;
        }
    }

    /// <summary>A marked tool ran on a worker and held its thread for this long.</summary>
    public void Observe(McpTool tool, TimeSpan held)
    {
        lock (_gate)
        {
            if (!_marks.TryGetValue(tool, out int mark)) return;
            mark = held < Fast ? mark - 1 : Math.Min(mark * 2, MaxMark);
            if (mark > 0) _marks[tool] = mark;
            else _marks.Remove(tool);
            _any = _marks.Count > 0;
        }
    }
}
