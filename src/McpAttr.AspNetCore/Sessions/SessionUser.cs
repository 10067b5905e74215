using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace McpAttr.AspNetCore.Sessions;

/// <summary>Whose a session is (2025-11-25, security best practices, "Session Hijacking": a session id alone must not be enough).</summary>
/// <param name="Issuer">Who vouches for the subject.</param>
/// <param name="Subject">The user.</param>
internal sealed record SessionUser(string Issuer, string Subject)
{
    /// <summary>What tells callers apart: the user, or where the request comes from.</summary>
    public static object CallerOf(HttpContext context, McpEndpoint endpoint) => Of(context) ?? (object?)context.Connection.RemoteIpAddress ?? endpoint;

    /// <summary>The authenticated user of a request, or null when there is none.</summary>
    public static SessionUser? Of(HttpContext context)
    {
        // HttpContext.User would make somebody where there is nobody.
        var principal = context.Features.Get<IHttpAuthenticationFeature>()?.User;
        if (principal?.Identity is not { IsAuthenticated: true } identity) return null;
        var claim = principal.FindFirst("sub") ?? principal.FindFirst(ClaimTypes.NameIdentifier) ?? principal.FindFirst(ClaimTypes.Name);
        return claim is null
            ? new SessionUser(identity.AuthenticationType ?? "", identity.Name ?? "")
            : new SessionUser(principal.FindFirst("iss")?.Value ?? claim.Issuer, claim.Value);
    }
}
