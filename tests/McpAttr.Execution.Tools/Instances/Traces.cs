using System.Collections.Concurrent;

namespace Corpus;

/// <summary>A service that remembers what happened to the objects that tools run on.</summary>
internal sealed class Traces
{
    private readonly ConcurrentQueue<string> _all = new();
    private int _count;

    /// <summary>What happened so far.</summary>
    public IEnumerable<string> All => _all;

    /// <summary>Something happened.</summary>
    /// <param name="what">What.</param>
    public void Add(string what) => _all.Enqueue(what);

    /// <summary>The number of a new object.</summary>
    public int Next() => Interlocked.Increment(ref _count);
}
