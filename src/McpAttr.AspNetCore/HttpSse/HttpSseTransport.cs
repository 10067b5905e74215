using System.Collections.Concurrent;
using McpAttr.AspNetCore.Events;
using McpAttr.AspNetCore.Exchanges;
using McpAttr.AspNetCore.Sessions;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.HttpSse;

/// <summary>
/// 2024-11-05, basic/transports, "HTTP with SSE": a GET opens a stream, which says where to post, and everything that the server says
/// comes on it. A session is as long as its stream.
/// </summary>
internal sealed class HttpSseTransport : OldTransport
{
    /// <summary>The parameter of the address that messages are posted to.</summary>
    public const string SessionId = "sessionId";

    private readonly ConcurrentDictionary<string, HttpSseSession> _sessions = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>How many sessions there are.</summary>
    public int Count => Volatile.Read(ref _count);

    public override Task? TryServe(McpEndpoint endpoint, HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method)) return request.Query[SessionId] is [{ } id] ? ReceiveAsync(endpoint, context, id) : null;

        // What clients of later revisions say of themselves with GET, those of this one cannot.
        return HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey(SessionRequest.SessionId) && !request.Headers.ContainsKey("MCP-Protocol-Version")
            ? OpenAsync(endpoint, context)
            : null;
    }

    public override void End()
    {
        foreach (var session in _sessions.Values) session.End();
    }

    public override void CancelAll()
    {
        foreach (var session in _sessions.Values) session.Close();
    }

    private async Task OpenAsync(McpEndpoint endpoint, HttpContext context)
    {
        if (!MediaTypes.Names(context.Request.Headers.Accept, MediaTypes.Events))
        {
            await HttpAnswer.RefuseAsync(context, HttpStatus.NotAcceptable, "GET opens an event stream: 'Accept' must name text/event-stream.").ConfigureAwait(false);
            return;
        }

        if (endpoint.IsStopping)
        {
            await HttpAnswer.RefuseAsync(context, HttpStatus.ServiceUnavailable, "The server ends.").ConfigureAwait(false);
            return;
        }

        if (Interlocked.Increment(ref _count) > endpoint.Options.MaxSessions)
        {
            Interlocked.Decrement(ref _count);
            await HttpAnswer.RefuseAsync(context, HttpStatus.ServiceUnavailable, "There are too many sessions, and all of them are in use; try again later.").ConfigureAwait(false);
            return;
        }

        var sink = new EventSink(context, endpoint);
        var session = new HttpSseSession(endpoint.Server, SessionUser.Of(context), sink);
        _sessions[session.Id] = session;
        endpoint.Server.Connections.Add(session);
        try
        {
            // The server may have begun to end before it could know of this session.
            if (endpoint.IsStopping) session.End();
            var request = context.Request;
            sink.WriteNamed("endpoint", $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}?{SessionId}={session.Id}");
            await sink.Completion.ConfigureAwait(false);
        }
        finally
        {
            _sessions.TryRemove(session.Id, out _);
            Interlocked.Decrement(ref _count);
            endpoint.Server.Connections.Remove(session);
            session.Close();
        }
    }

    private async Task ReceiveAsync(McpEndpoint endpoint, HttpContext context, string id)
    {
        if (!_sessions.TryGetValue(id, out var session) || SessionUser.Of(context) != session.User)
        {
            await HttpAnswer.RefuseAsync(context, HttpStatus.NotFound, "There is no such session, or not any more: open its stream with GET first.").ConfigureAwait(false);
            return;
        }

        session.Enter();
        try
        {
            if (PostHandler.Refusal(endpoint, context) is { } refused) await refused.ConfigureAwait(false);
            else if (await PostHandler.ReadAsync(endpoint, context).ConfigureAwait(false) is { } body) await new HttpSseExchange(endpoint, session, context).ServeAsync(body).ConfigureAwait(false);
        }
        finally
        {
            session.Leave();
        }
    }
}
