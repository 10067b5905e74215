using McpAttr.AspNetCore.Exchanges;
using McpAttr.AspNetCore.Security;
using McpAttr.AspNetCore.Sessions;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore;

/// <summary>One endpoint: a server, and what its clients share.</summary>
internal sealed class McpEndpoint
{
    private readonly RequestGuard _guard;
    private readonly Lock _gate = new();
    private readonly HashSet<PostExchange> _pending = [];
    private ITimer? _patience;
    private Task _tasksEnded = Task.CompletedTask;
    private int _loneRequests;
    private volatile bool _isStopping;
    private volatile bool _isImpatient;

    public McpEndpoint(McpServer server, McpHttpOptions options, IReadOnlyCollection<string> filteredHosts)
    {
        options.Validate();
        Server = server;
        Options = options;
        EventStore = options.EventStore ?? new McpMemoryEventStore();
        Sessions = new SessionTable(this);
        IssuesSessions = options.Sessions == McpSessions.Always || (options.Sessions == McpSessions.Auto && server.NeedsSessions);
        _guard = new RequestGuard(options, filteredHosts);
    }

    public McpServer Server { get; }

    public McpHttpOptions Options { get; }

    public TimeProvider Clock => Server.Options.TimeProvider;

    public IMcpEventStore EventStore { get; }

    public SessionTable Sessions { get; }

    /// <summary>Clients of revisions up to 2025-11-25 get a session.</summary>
    public bool IssuesSessions { get; }

    /// <summary>The requests that wait for a task.</summary>
    public int PendingRequests
    {
        get
        {
            lock (_gate) return _pending.Count;
        }
    }

    /// <summary>Those of them that belong to no session.</summary>
    public int LoneRequests => Volatile.Read(ref _loneRequests);

    /// <summary>The application ends: what is cancelled now, nobody has cancelled but the server.</summary>
    public bool IsStopping => _isStopping;

    public Task ServeAsync(HttpContext context)
    {
        if (_guard.Fault(context) is { } fault) return HttpAnswer.RefuseAsync(context, HttpStatus.Forbidden, fault);
        if (Options.OldTransport?.TryServe(this, context) is { } served) return served;
        string method = context.Request.Method;
        return HttpMethods.IsPost(method) ? PostHandler.ServeAsync(this, context)
            : HttpMethods.IsGet(method) ? GetHandler.ServeAsync(this, context)
            : DeleteHandler.ServeAsync(this, context);
    }

    /// <summary>A request waits for a task until <see cref="End"/>.</summary>
    public void Begin(PostExchange exchange)
    {
        lock (_gate) _pending.Add(exchange);
        if (!exchange.Client.IsLasting)
        {
            Interlocked.Increment(ref _loneRequests);
            Server.Connections.Add(exchange.Client);
        }

        if (_isStopping) exchange.EndSubscriptions();
        if (_isImpatient) exchange.CancelAll();
    }

    public void End(PostExchange exchange)
    {
        if (!exchange.Client.IsLasting)
        {
            Interlocked.Decrement(ref _loneRequests);
            Server.Connections.Remove(exchange.Client);
        }

        lock (_gate) _pending.Remove(exchange);
    }

    /// <summary>Ends in order: streams that would never end are ended, calls get some time.</summary>
    public void Stop()
    {
        _isStopping = true;
        _patience = Clock.CreateTimer(static endpoint => ((McpEndpoint)endpoint!).LosePatience(), this, Server.Options.ShutdownTimeout, Timeout.InfiniteTimeSpan);
        _tasksEnded = Server.Tasks?.StopAsync() ?? Task.CompletedTask;
        foreach (var exchange in Pending()) exchange.EndSubscriptions();
        Sessions.EndStreams();
        Options.OldTransport?.End();
    }

    /// <summary>Tasks belong to no request, so nobody else waits until they have ended, for as long as calls may go on.</summary>
    public void WaitForTasks() => _tasksEnded.GetAwaiter().GetResult();

    private void LosePatience()
    {
        _isImpatient = true;
        _patience!.Dispose();
        foreach (var exchange in Pending()) exchange.CancelAll();
        Options.OldTransport?.CancelAll();
    }

    private PostExchange[] Pending()
    {
        lock (_gate) return [.. _pending];
    }
}
