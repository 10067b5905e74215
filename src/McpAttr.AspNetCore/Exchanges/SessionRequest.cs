using McpAttr.AspNetCore.Sessions;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>What a request without a message, GET or DELETE, needs first: an endpoint that has sessions, and one of them.</summary>
internal static class SessionRequest
{
    public const string SessionId = "Mcp-Session-Id";
    public const string UnknownSession = "There is no such session, or not any more: send 'initialize' for a new one.";
    public const string MissingSession = "The header 'Mcp-Session-Id' is missing: it must repeat what the answer to 'initialize' had.";

    /// <summary>The session, in use until <see cref="HttpSession.Leave"/>; or null when the request is refused already.</summary>
    public static async ValueTask<HttpSession?> EnterAsync(McpEndpoint endpoint, HttpContext context)
    {
        var headers = context.Request.Headers;
        string version = headers["MCP-Protocol-Version"].ToString().Trim();
        if (!endpoint.IssuesSessions || ProtocolVersion.Find(ProtocolVersion.Modern, version) is not null)
        {
            // 2026-07-28, basic/transports/streamable-http: only POST.
            await HttpAnswer.RefuseMethodAsync(context, "There are no sessions here: send each message with POST.").ConfigureAwait(false);
        }
        else if (version.Length > 0 && ProtocolVersion.Find(ProtocolVersion.Legacy, version) is null)
        {
            await HttpAnswer.RefuseAsync(context, HttpStatus.BadRequest, $"Unsupported protocol version: {version}").ConfigureAwait(false);
        }
        else if (headers[SessionId].ToString() is not { Length: > 0 } id)
        {
            await HttpAnswer.RefuseAsync(context, HttpStatus.BadRequest, MissingSession).ConfigureAwait(false);
        }
        else if (endpoint.Sessions.Enter(id, context) is { } session)
        {
            return session;
        }
        else
        {
            await HttpAnswer.RefuseAsync(context, HttpStatus.NotFound, UnknownSession).ConfigureAwait(false);
        }

        return null;
    }
}
