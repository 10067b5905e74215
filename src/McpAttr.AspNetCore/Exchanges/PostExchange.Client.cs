using McpAttr.AspNetCore.Sessions;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.AspNetCore.Exchanges;

/// <content>Whose message it is: by the era, and by the session.</content>
internal sealed partial class PostExchange
{
    /// <summary>The client that a message is from, or null when it cannot be served.</summary>
    private HttpConnection? Connect(in Message message, ReadOnlySpan<byte> utf8, out string? fault, out int status)
    {
        fault = null;
        status = HttpStatus.BadRequest;
        _cancelsOnDisconnect = Dispatcher.IsModern(in message, _headers);
        if (_cancelsOnDisconnect)
        {
            // 2026-07-28, basic/transports/streamable-http: a message is a request or a notification, and sessions do not count.
            if (message.Kind == MessageKind.Response) fault = "A response is nothing that a client sends under this protocol version.";
            return fault is null ? _stateless : null;
        }

        // What cannot be read has no era; it is answered by itself.
        if (message.Kind == MessageKind.Invalid) return _stateless;

        string? id = _headers.Find(SessionRequest.SessionId);
        if (message.Kind == MessageKind.Request && JsonString.Unescape(message.Method.Of(utf8)).SequenceEqual("initialize"u8)) return ConnectNew();
        if (!_endpoint.IssuesSessions && id is null)
        {
            // Nothing is remembered: the request says its revision in a header, or not at all (basic/transports, "Protocol Version Header").
            string? version = _headers.ProtocolVersion;
            _stateless.Legacy = new LegacySession(version is null ? ProtocolVersion.Assumed : ProtocolVersion.Find(ProtocolVersion.Legacy, version)!, null);
            return _stateless;
        }

        if (id is null)
        {
            fault = SessionRequest.MissingSession;
            return null;
        }

        _session = _endpoint.Sessions.Enter(id, Context);
        if (_session is not null) return _session;
        fault = SessionRequest.UnknownSession;
        status = HttpStatus.NotFound;
        return null;
    }

    private HttpConnection ConnectNew()
    {
        if (!_endpoint.IssuesSessions) return _stateless;
        _session = new HttpSession(_endpoint, SessionUser.Of(Context));
        _session.Enter();
        _isNewSession = true;
        return _session;
    }

    /// <summary>Keeps the session that a handshake has just begun, if it has.</summary>
    /// <returns>False when there are too many.</returns>
    private bool TryKeepSession()
    {
        if (!_isNewSession || _session!.Legacy is null) return true;
        if (!_endpoint.Sessions.TryAdd(_session)) return false;
        Context.Response.Headers[SessionRequest.SessionId] = _session.Id;
        return true;
    }
}
