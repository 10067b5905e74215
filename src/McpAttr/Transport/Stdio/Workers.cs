using McpAttr.Calls;

namespace McpAttr.Transport.Stdio;

/// <summary>
/// Threads of a connection's own for all that may block: calls of slow tools, a lead to take over, output to go on with. They come
/// when there is work and go when there is none. The ThreadPool would do, but it starts threads so slowly that a few blocking tools
/// would hold everything else up for seconds.
/// </summary>
/// <param name="maxRunningCalls">How many calls may hold a thread at once.</param>
/// <param name="runCall">Runs a queued call to its end.</param>
/// <param name="lead">Leads with a lane; true when the lead was lost.</param>
/// <param name="drain">Goes on with the output.</param>
internal sealed class Workers(int maxRunningCalls, Action<McpCall> runCall, Func<Lane, bool> lead, Action drain)
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly Queue<McpCall> _calls = new();
    private Lane? _lane;
    private bool _drains;
    private int _idle;
    private int _woken;
    private int _running;

    /// <summary>As many calls hold a thread as may: a leader must not run another one itself.</summary>
    public bool AreFull => Volatile.Read(ref _running) >= maxRunningCalls;

    /// <summary>Runs a call when a thread is free for it.</summary>
    public void Run(McpCall call)
    {
        lock (_gate)
        {
            _calls.Enqueue(call);
            if (_running < maxRunningCalls) Wake();
        }
    }

    /// <summary>Leads with the first lane.</summary>
    public void Lead(Lane lane)
    {
        lock (_gate)
        {
            _lane = lane;
            Wake();
        }
    }

    /// <summary>Leads on while the thread that had the lead is stuck, which counts as a running call until it comes back.</summary>
    public void LeadOn(Lane lane)
    {
        lock (_gate)
        {
            _running++;
            _lane = lane;
            Wake();
        }
    }

    /// <summary>Goes on with the output.</summary>
    public void Drain()
    {
        lock (_gate)
        {
            _drains = true;
            Wake();
        }
    }

    private void Wake()
    {
        if (_idle > _woken)
        {
            _woken++;
            Monitor.Pulse(_gate);
        }
        else
        {
            new Thread(Work) { IsBackground = true, Name = "McpAttr worker" }.Start();
        }
    }

    /// <summary>What a worker does, holding the lock only between two pieces of work. A lead goes first: nothing is read without one.</summary>
    private void Work()
    {
        Monitor.Enter(_gate);
        while (true)
        {
            if (_lane is { } lane)
            {
                _lane = null;
                Monitor.Exit(_gate);
                bool lost = lead(lane);
                Monitor.Enter(_gate);
                if (lost) _running--;
            }
            else if (_drains)
            {
                _drains = false;
                Monitor.Exit(_gate);
                drain();
                Monitor.Enter(_gate);
            }
            else if (_running < maxRunningCalls && _calls.TryDequeue(out var call))
            {
                _running++;
                Monitor.Exit(_gate);
                runCall(call);
                Monitor.Enter(_gate);
                _running--;
            }
            else if (!WaitForWork())
            {
                break;
            }
        }

        Monitor.Exit(_gate);
    }

    private bool WaitForWork()
    {
        _idle++;
        bool woken = Monitor.Wait(_gate, IdleTime);
        _idle--;
        if (_woken > 0) _woken--;
        return woken || _lane is not null || _drains || _calls.Count > 0;
    }
}
