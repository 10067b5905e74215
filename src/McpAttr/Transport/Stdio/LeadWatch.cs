namespace McpAttr.Transport.Stdio;

/// <summary>Knows which lane leads, and takes the lead away from a thread that is stuck.</summary>
internal sealed class LeadWatch(Lane first, Workers workers, SlowCallables slow)
{
    /// <summary>A leader that ended fewer turns than this between two looks runs something slow.</summary>
    private const int TurnsOfAFastLook = 8;

    private volatile Lane _lane = first;
    private Watch? _watch;

    // What the last look saw; only looks touch these.
    private Lane? _seenLane;
    private long _seenGuard;
    private long _seenTurns;

    public Lane Lane => _lane;

    public void Start()
    {
        _watch = new Watch(Look);
        _watch.Start();
    }

    public void Stop() => _watch?.Stop();

    public void Wake() => _watch?.Wake();

    /// <summary>One look: two of them that find the same turn in the guard take the lane.</summary>
    /// <returns>True while there is traffic.</returns>
    public bool Look()
    {
        var lane = _lane;
        long guard = lane.Guard;
        long turns = lane.Turns;
        bool sameLane = lane == _seenLane;
        bool traffic = guard > 0 || !sameLane || turns != _seenTurns;
        if (guard > 0 && sameLane)
        {
            if (guard == _seenGuard) TakeOver(lane, guard);
            else if (turns - _seenTurns < TurnsOfAFastLook && lane.Running is { } running) slow.Mark(running);
        }

        (_seenLane, _seenGuard, _seenTurns) = (lane, guard, turns);
        if (traffic) lane.IsFlushDue = true;
        return traffic;
    }

    private void TakeOver(Lane lane, long turn)
    {
        if (!lane.TryTake(turn)) return;
        if (lane.Running is { } running) slow.Mark(running);
        var next = lane.Succeed();
        _lane = next;
        workers.LeadOn(next);
        lane.HandOver();
    }
}
