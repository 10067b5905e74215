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
    private int _pendingCalls;

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

    /// <summary>The calls without a session whose tasks have not ended.</summary>
    public int PendingCalls => Volatile.Read(ref _pendingCalls);

    public Task ServeAsync(HttpContext context)
    {
        if (_guard.Fault(context) is { } fault) return HttpAnswer.RefuseAsync(context, HttpStatus.Forbidden, fault);
        string method = context.Request.Method;
        return HttpMethods.IsPost(method) ? PostHandler.ServeAsync(this, context)
            : HttpMethods.IsGet(method) ? GetHandler.ServeAsync(this, context)
            : DeleteHandler.ServeAsync(this, context);
    }

    /// <summary>A request waits for a task from now on.</summary>
    public void Begin(PostExchange exchange)
    {
        Interlocked.Increment(ref _pendingCalls);
    }

    public void End(PostExchange exchange)
    {
        Interlocked.Decrement(ref _pendingCalls);
    }
}
