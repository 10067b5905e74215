using System.Security.Claims;

namespace McpAttr.Asking.Replay;

/// <summary>Who a user is, for as long as somebody vouches for it: the issuer and the subject.</summary>
internal static class CallerName
{
    /// <returns>Two empty texts when nobody has made sure who it is.</returns>
    public static (string Issuer, string Subject) Of(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true } identity) return ("", "");
        var claim = user.FindFirst("sub") ?? user.FindFirst(ClaimTypes.NameIdentifier) ?? user.FindFirst(ClaimTypes.Name);
        return claim is null ? (identity.AuthenticationType ?? "", identity.Name ?? "") : (user.FindFirst("iss")?.Value ?? claim.Issuer, claim.Value);
    }
}
