namespace McpAttr.Server;

/// <summary>Does something at once when it comes alone, and once more at the end of each pause in which it came again: never faster, and never without the last.</summary>
/// <param name="clock">The clock.</param>
/// <param name="pause">How long it is not done again.</param>
/// <param name="act">What is done.</param>
internal sealed class Pace(TimeProvider clock, TimeSpan pause, Action act)
{
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private bool _isPausing;
    private bool _isDue;

    public void Signal()
    {
        lock (_gate)
        {
            if (_isPausing)
            {
                _isDue = true;
                return;
            }

            Begin();
        }

        act();
    }

    private void Begin()
    {
        _isPausing = true;
        _timer ??= clock.CreateTimer(static pace => ((Pace)pace!).OnPauseEnded(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(pause, Timeout.InfiniteTimeSpan);
    }

    private void OnPauseEnded()
    {
        lock (_gate)
        {
            if (!_isDue)
            {
                _isPausing = false;
                return;
            }

            _isDue = false;
            Begin();
        }

        act();
    }
}
