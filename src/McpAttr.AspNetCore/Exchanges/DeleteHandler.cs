using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>2025-11-25, basic/transports, "Session Management": the client ends its session.</summary>
internal static class DeleteHandler
{
    public static async Task ServeAsync(McpEndpoint endpoint, HttpContext context)
    {
        if (await SessionRequest.EnterAsync(endpoint, context).ConfigureAwait(false) is not { } session) return;
        endpoint.Sessions.End(session);
        session.Leave();
        context.Response.StatusCode = HttpStatus.NoContent;
    }
}
