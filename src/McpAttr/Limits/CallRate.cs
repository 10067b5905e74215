namespace McpAttr.Limits;

/// <summary>
/// So many calls in so much time: a bucket that holds them all at first and gets one back whenever its share of the time has passed. All
/// it remembers is when it would be full again (the generic cell rate algorithm).
/// </summary>
internal sealed class CallRate : IIdle
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly long _share;
    private readonly long _whole;
    private long _fullAt;

    public CallRate(int calls, TimeSpan per, TimeProvider clock)
    {
        _clock = clock;
        _whole = (long)(per.TotalSeconds * clock.TimestampFrequency);
        _share = Math.Max(1, _whole / calls);
        _fullAt = clock.GetTimestamp();
    }

    public bool IsIdle => Volatile.Read(ref _fullAt) <= _clock.GetTimestamp();

    /// <summary>Takes a call out of the bucket.</summary>
    /// <returns>When there will be one; null when it was taken.</returns>
    public TimeSpan? TryTake()
    {
        lock (_gate)
        {
            long now = _clock.GetTimestamp();
            long fullAt = Math.Max(_fullAt, now) + _share;
            long missing = fullAt - now - _whole;
            if (missing > 0) return TimeSpan.FromSeconds((double)missing / _clock.TimestampFrequency);
            Volatile.Write(ref _fullAt, fullAt);
            return null;
        }
    }
}
