using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace McpAttr.AspNetCore.Security;

/// <summary>Warns of a server that others can reach and that answers for any host: a web page could talk to it under a name of its own.</summary>
internal static class OpenHostWarning
{
    public static void WarnWhenStarted(IHostApplicationLifetime lifetime, IServiceProvider services, Action<string, Exception?> log) =>
        lifetime.ApplicationStarted.Register(() => Warn(services, log));

    private static void Warn(IServiceProvider services, Action<string, Exception?> log)
    {
        var hosts = ((IOptions<HostFilteringOptions>?)services.GetService(typeof(IOptions<HostFilteringOptions>)))?.Value.AllowedHosts;
        if (hosts is { Count: > 0 } && !hosts.Contains("*")) return;
        var addresses = ((IServer?)services.GetService(typeof(IServer)))?.Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses?.FirstOrDefault(static address => !IsLoopback(address)) is { } open)
            log($"The server listens on {open} and answers for any host name. Set AllowedHosts of ASP.NET Core's host filtering to the names it is for, or listen on a loopback address.", null);
    }

    private static bool IsLoopback(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip));
}
