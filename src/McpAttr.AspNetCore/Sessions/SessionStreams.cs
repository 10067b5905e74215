using McpAttr.AspNetCore.Events;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Sessions;

/// <summary>The streams of a session that have not ended: those of requests, and those for what belongs to no request.</summary>
internal sealed class SessionStreams(HttpSession session, McpEndpoint endpoint)
{
    private readonly Lock _gate = new();

    // Most sessions never have a stream.
    private Dictionary<string, EventStream>? _byId;
    private List<EventStream>? _general;
    private WaitingMessages? _waiting;
    private bool _isClosed;

    public void Add(EventStream stream)
    {
        lock (_gate) (_byId ??= new(StringComparer.Ordinal)).Add(stream.Id!, stream);
    }

    public void Remove(EventStream stream)
    {
        lock (_gate) _byId?.Remove(stream.Id!);
    }

    /// <summary>The stream with this id, or null when there is none or it has ended.</summary>
    public EventStream? Find(string id)
    {
        lock (_gate) return _byId?.GetValueOrDefault(id);
    }

    /// <summary>
    /// Sends a message that belongs to no request, on one stream alone (basic/transports, "Multiple Connections"). Without a stream it waits
    /// for one; on a stream that the client has lost, it is kept until the client comes back.
    /// </summary>
    public void Notify(ReadOnlySpan<byte> message)
    {
        EventStream stream;
        lock (_gate)
        {
            if (_isClosed) return;
            if (_general is null)
            {
                (_waiting ??= new WaitingMessages()).Add(message);
                return;
            }

            stream = _general.FindLast(static candidate => candidate.IsAttached) ?? _general[^1];
        }

        stream.Write(message);
    }

    /// <summary>Opens a stream for what belongs to no request.</summary>
    /// <returns>What carries it, or null when the session has as many as it may.</returns>
    public EventSink? Open(HttpContext context)
    {
        lock (_gate)
        {
            if (_isClosed) return null;
            var lost = _general?.FindAll(static candidate => !candidate.IsAttached) ?? [];
            if (_general?.Count - lost.Count >= endpoint.Options.MaxStreamsPerSession) return null;
            var sink = new EventSink(context, endpoint);
            var stream = new EventStream(endpoint, session, sink);
            stream.Begin(endpoint.Options.RetryInterval);
            while (_waiting is not null && _waiting.TryTake(out byte[] message)) stream.Write(message);

            // Who opens another one does not come back for those that it lost, but for what was to be said on them since.
            foreach (var one in lost)
            {
                foreach (var missed in one.Missed()) stream.Write(missed.Message.Span);
                _general!.Remove(one);
                Remove(one);
            }

            (_general ??= []).Add(stream);
            return sink;
        }
    }

    /// <summary>Ends the streams, and opens none any more.</summary>
    /// <param name="keepsRequests">The streams of requests go on; else the session is over, and nobody comes back for what was sent.</param>
    public void Close(bool keepsRequests)
    {
        EventStream[] streams;
        lock (_gate)
        {
            _isClosed = true;
            streams = keepsRequests ? [.. _general ?? []] : [.. _byId?.Values ?? (IEnumerable<EventStream>)[]];
            _general = null;
            _waiting = null;
        }

        foreach (var stream in streams) stream.End();
        if (!keepsRequests) endpoint.EventStore.Remove(session.Id);
    }
}
