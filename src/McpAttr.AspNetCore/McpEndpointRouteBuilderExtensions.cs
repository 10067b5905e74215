using McpAttr;
using McpAttr.AspNetCore;
using McpAttr.AspNetCore.Security;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts MCP servers into an application.</summary>
public static class McpEndpointRouteBuilderExtensions
{
    private static readonly string[] Methods = [HttpMethods.Post, HttpMethods.Get, HttpMethods.Delete];

    /// <summary>Goes before every policy of the application's: an answer depends on the body, the session and the user, and a cache would have streams wait for each other.</summary>
    private static readonly OutputCacheAttribute Uncached = new() { NoStore = true };

    /// <summary>
    /// Serves the registered server (<c>AddMcpServer</c> of McpAttr.Hosting), or else the running program's own catalog, over Streamable HTTP,
    /// in all revisions, on one endpoint.
    /// </summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="pattern">The route, like <c>/mcp</c>.</param>
    /// <param name="configure">Sets options; those of a registered server are set where it is registered.</param>
    /// <returns>The endpoint, to require authorization, a CORS policy, a host or rate limiting of it.</returns>
    /// <exception cref="InvalidOperationException">The program has no catalog, because the generator did not run.</exception>
    /// <exception cref="ArgumentException">An option is out of range, or two members have one name or URI.</exception>
    public static IEndpointConventionBuilder MapMcp(this IEndpointRouteBuilder endpoints, string pattern = "/mcp", Action<McpHttpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (Service<McpServer>(endpoints.ServiceProvider) is { } server) return endpoints.MapMcp(pattern, server, configure);
        var catalog = McpCatalog.Entry
            ?? throw new InvalidOperationException("This program has no tools that the McpAttr generator knows of: reference the package McpAttr in the executable's project, or give MapMcp a catalog.");
        return endpoints.MapMcp(pattern, catalog, configure);
    }

    /// <summary>Serves a catalog over Streamable HTTP, in all revisions, on one endpoint.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="pattern">The route, like <c>/mcp</c>.</param>
    /// <param name="catalog">What is served: the generated catalog of a library, or a part of one.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The endpoint, to require authorization, a CORS policy, a host or rate limiting of it.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or two members have one name or URI.</exception>
    public static IEndpointConventionBuilder MapMcp(
        this IEndpointRouteBuilder endpoints, string pattern, McpCatalog catalog, Action<McpHttpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var options = OptionsOf(endpoints, configure);
        return Map(endpoints, pattern, McpServer.Create(catalog, options.Server), options);
    }

    /// <summary>Serves a server over Streamable HTTP, in all revisions, on one endpoint.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="pattern">The route, like <c>/mcp</c>.</param>
    /// <param name="server">What is served.</param>
    /// <param name="configure">Sets options, but for those of the server.</param>
    /// <returns>The endpoint, to require authorization, a CORS policy, a host or rate limiting of it.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static IEndpointConventionBuilder MapMcp(
        this IEndpointRouteBuilder endpoints, string pattern, McpServer server, Action<McpHttpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        return Map(endpoints, pattern, server, OptionsOf(endpoints, configure));
    }

    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string pattern, McpServer server, McpHttpOptions options)
    {
        var services = endpoints.ServiceProvider;
        var endpoint = new McpEndpoint(server, options, FilteredHosts(services));
        if (Service<IHostApplicationLifetime>(services) is { } lifetime)
        {
            lifetime.ApplicationStopping.UnsafeRegister(static endpoint => ((McpEndpoint)endpoint!).Stop(), endpoint);
            lifetime.ApplicationStopped.UnsafeRegister(static endpoint => ((McpEndpoint)endpoint!).WaitForTasks(), endpoint);
            OpenHostWarning.WarnWhenStarted(lifetime, services, server.Options.Log);
        }

        return endpoints.MapMethods(pattern, Methods, endpoint.ServeAsync).WithDisplayName($"MCP {pattern}").WithMetadata(Uncached);
    }

    private static McpHttpOptions OptionsOf(IEndpointRouteBuilder endpoints, Action<McpHttpOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var options = new McpHttpOptions();
        options.Server.Services = services;
        options.Server.Telemetry = McpTelemetry.OpenTelemetry;
        options.Server.Scopes = new TaskScopes(services);
        if (Service<ILoggerFactory>(services) is { } loggers) options.Server.Log = new EndpointLog(loggers).Write;
        if (Service<IHostEnvironment>(services) is { } environment && environment.IsDevelopment()) options.Server.ExceptionDetail = McpExceptionDetail.Full;
        configure?.Invoke(options);
        return options;
    }

    /// <summary>The names that ASP.NET Core's host filtering lets through, if it is told any: they are as good as allowed ones.</summary>
    private static List<string> FilteredHosts(IServiceProvider services) =>
        [.. (Service<IOptions<HostFilteringOptions>>(services)?.Value.AllowedHosts ?? []).Where(static host => !host.Contains('*', StringComparison.Ordinal))];

    private static T? Service<T>(IServiceProvider services)
        where T : class
        => (T?)services.GetService(typeof(T));
}
