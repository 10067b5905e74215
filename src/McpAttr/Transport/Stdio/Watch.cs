namespace McpAttr.Transport.Stdio;

/// <summary>
/// Looks every millisecond, while there is traffic, whether the leader gets on; sleeps otherwise. It never runs anybody else's code and
/// never writes, so nothing can hold it up.
/// </summary>
/// <param name="look">What it does at each look: true while there is traffic.</param>
/// <remarks>
/// Falling asleep and entering a lane's guard are two sides of one handshake: the watch says that it sleeps and then looks at the guard, the
/// leader enters the guard and then looks whether the watch sleeps, each with a full fence between. So no stuck call goes unseen.
/// </remarks>
internal sealed class Watch(Func<bool> look)
{
    private const int QuietLooks = 16;

    private readonly object _gate = new();
    private int _asleep;
    private bool _stopped;

    public void Start() => new Thread(Run) { IsBackground = true, Name = "McpAttr watch" }.Start();

    /// <summary>Something began that may block.</summary>
    public void Wake()
    {
        if (Volatile.Read(ref _asleep) == 0) return;
        lock (_gate)
        {
            _asleep = 0;
            Monitor.Pulse(_gate);
        }
    }

    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Run()
    {
        for (int quiet = 0; !Volatile.Read(ref _stopped);)
        {
            Thread.Sleep(1);
            quiet = look() ? 0 : quiet + 1;
            if (quiet < QuietLooks) continue;

            quiet = 0;
            Interlocked.Exchange(ref _asleep, 1);
            if (look())
            {
                Volatile.Write(ref _asleep, 0);
                continue;
            }

            lock (_gate)
            {
                while (_asleep != 0 && !_stopped) Monitor.Wait(_gate);
            }
        }
    }
}
