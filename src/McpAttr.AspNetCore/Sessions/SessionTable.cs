using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Sessions;

/// <summary>The sessions of an endpoint by their ids. Who was idle too long is ended; so is, when there are too many, who was idle longest.</summary>
internal sealed class SessionTable(McpEndpoint endpoint)
{
    /// <summary>How often idle sessions are looked for in the time that they may be idle.</summary>
    private const int SweepsPerTimeout = 8;

    private readonly ConcurrentDictionary<string, HttpSession> _sessions = new(StringComparer.Ordinal);
    private ITimer? _sweeps;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>The sessions as they are now.</summary>
    public ICollection<HttpSession> All => _sessions.Values;

    /// <summary>Takes in a session.</summary>
    /// <returns>False when there are too many, and all of them are in use.</returns>
    public bool TryAdd(HttpSession session)
    {
        if (Interlocked.Increment(ref _count) > endpoint.Options.MaxSessions && !TryEvict())
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        _sessions[session.Id] = session;
        endpoint.Server.Connections.Add(session);
        StartSweeping();
        return true;
    }

    /// <summary>The session of a user by its id, in use until <see cref="HttpSession.Leave"/>; null also when it is somebody else's.</summary>
    public HttpSession? Enter(string id, HttpContext context)
    {
        if (!_sessions.TryGetValue(id, out var session)) return null;
        if (session.IdleTime > endpoint.Options.SessionIdleTimeout)
        {
            End(session);
            return null;
        }

        if (SessionUser.Of(context) != session.User) return null;
        session.Enter();
        return session;
    }

    public void End(HttpSession session)
    {
        if (!_sessions.TryRemove(session.Id, out _)) return;
        Interlocked.Decrement(ref _count);
        endpoint.Server.Connections.Remove(session);
        session.Close();
    }

    /// <summary>The server ends: nobody waits any more for what may come. The answers of calls still do.</summary>
    public void EndStreams()
    {
        _sweeps?.Dispose();
        foreach (var session in All) session.EndStreams();
    }

    /// <summary>Ends one in 64 of those that may hold a place, so that a flood of new ones does not look for the oldest each time.</summary>
    private bool TryEvict()
    {
        var idle = All.Select(session => (Session: session, Time: session.IdleTime)).Where(entry => entry.Time > TimeSpan.Zero).ToArray();
        if (idle.Length == 0) return false;
        Array.Sort(idle, static (x, y) => y.Time.CompareTo(x.Time));
        foreach (var (session, _) in idle.AsSpan(0, (idle.Length / 64) + 1)) End(session);
        return true;
    }

    private void StartSweeping()
    {
        if (_sweeps is not null) return;
        var interval = endpoint.Options.SessionIdleTimeout / SweepsPerTimeout;
        var sweeps = endpoint.Clock.CreateTimer(static table => ((SessionTable)table!).Sweep(), this, interval, interval);
        if (Interlocked.CompareExchange(ref _sweeps, sweeps, null) is not null) sweeps.Dispose();
    }

    private void Sweep()
    {
        foreach (var session in All)
        {
            if (session.IdleTime > endpoint.Options.SessionIdleTimeout) End(session);
        }
    }
}
