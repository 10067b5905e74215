namespace McpAttr.Testing.Tests.Kit;

/// <summary>A clock that goes when the test says so, far enough for every timer at once.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Action> _timers = [];
    private readonly TaskCompletionSource _set = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when somebody waits for the clock.</summary>
    public Task IsWaitedFor => _set.Task;

    public void Elapse()
    {
        Action[] due;
        lock (_gate) due = [.. _timers];
        foreach (var timer in due) timer();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate) _timers.Add(() => callback(state));
        _set.TrySetResult();
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
