using System.Net;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace McpAttr.AspNetCore.Security;

/// <summary>Keeps out web pages that have no business here: by the host that a request is for, and by the origin that it is from.</summary>
/// <remarks>2025-11-25 and 2026-07-28, basic/transports, "Security": against DNS rebinding.</remarks>
internal sealed class RequestGuard(McpHttpOptions options, IReadOnlyCollection<string> filteredHosts)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly string[] _origins = [.. options.AllowedOrigins];
    private readonly HashSet<string> _hosts = new([.. Loopback, .. options.AllowedHosts, .. filteredHosts], StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the request is not served, or null.</summary>
    public string? Fault(HttpContext context) =>
        HostFault(context) ?? (StringValues.IsNullOrEmpty(context.Request.Headers.Origin) ? null : OriginFault(context));

    /// <summary>A page that has its own name point to this machine sends its own name. Elsewhere the host is for ASP.NET Core's host filtering.</summary>
    private string? HostFault(HttpContext context)
    {
        if (context.Connection.LocalIpAddress is not { } address || !IPAddress.IsLoopback(address)) return null;
        string host = context.Request.Host.Host;
        if (_hosts.Contains(host) || context.GetEndpoint()?.Metadata.GetMetadata<IHostMetadata>() is { Hosts.Count: > 0 }) return null;
        return $"The host '{host}' is not served on a loopback address; McpHttpOptions.AllowedHosts can allow it.";
    }

    private string? OriginFault(HttpContext context)
    {
        var request = context.Request;
        string origin = request.Headers.Origin.ToString();
        return IsOwn(request, origin) || _origins.Contains(origin, StringComparer.OrdinalIgnoreCase) || IsAllowedByPolicy(context, origin)
            ? null
            : $"The origin '{origin}' is not allowed; McpHttpOptions.AllowedOrigins or a CORS policy can allow it.";
    }

    private static bool IsOwn(HttpRequest request, string origin) =>
        origin.StartsWith(request.Scheme, StringComparison.OrdinalIgnoreCase)
        && origin.AsSpan(request.Scheme.Length).StartsWith("://")
        && origin.AsSpan(request.Scheme.Length + 3).Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>A CORS policy of the endpoint is the same decision in ASP.NET Core's words.</summary>
    private static bool IsAllowedByPolicy(HttpContext context, string origin) => context.GetEndpoint()?.Metadata.GetMetadata<ICorsMetadata>() switch
    {
        ICorsPolicyMetadata metadata => Allows(metadata.Policy, origin),
        IEnableCorsAttribute attribute => Allows(Policy(context, attribute.PolicyName), origin),
        _ => false,
    };

    private static bool Allows(CorsPolicy? policy, string origin) => policy is not null && (policy.AllowAnyOrigin || policy.IsOriginAllowed(origin));

    private static CorsPolicy? Policy(HttpContext context, string? name)
    {
        // The framework's own provider has its policies at hand; one that must wait for them decides in the CORS middleware, not here.
        var provider = (ICorsPolicyProvider?)context.RequestServices.GetService(typeof(ICorsPolicyProvider));
        return provider?.GetPolicyAsync(context, name) is { IsCompletedSuccessfully: true } policy ? policy.Result : null;
    }
}
