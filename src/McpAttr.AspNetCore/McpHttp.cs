using McpAttr.AspNetCore;
using McpAttr.Server.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace McpAttr;

/// <summary>The short way to a server over HTTP: <c>return await McpHttp.RunAsync(args);</c> is a whole program.</summary>
public static class McpHttp
{
    /// <summary>Serves the running program's catalog over HTTP at <c>/mcp</c> until Ctrl+C or SIGTERM, or does what a verb on the command line says.</summary>
    /// <param name="args">
    /// The command line: <c>--port 5000</c>, or <c>--urls http://127.0.0.1:5000</c> (several are separated by semicolons); or a verb of
    /// <see cref="McpServer.RunAsync(string[], Action{McpServerOptions}?, CancellationToken)"/>. Without an address, the environment variable
    /// <c>ASPNETCORE_URLS</c> counts, and without that the server listens on <c>http://127.0.0.1:5000</c>.
    /// </param>
    /// <param name="configure">Sets options.</param>
    /// <param name="cancellationToken">Ends the server in order, too.</param>
    /// <returns>The exit code of the process: 0 when all went well, 1 when what a verb called failed, 2 when the command line is wrong.</returns>
    /// <exception cref="InvalidOperationException">The program has no catalog, because the generator did not run.</exception>
    /// <exception cref="IOException">An address is in use.</exception>
    /// <remarks>It is a lean host: Kestrel and routing, no configuration files, no logging but standard error, no TLS. For more, build an application and call <c>app.MapMcp()</c>.</remarks>
    public static async Task<int> RunAsync(string[]? args = null, Action<McpHttpOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        if (!McpHttpArguments.TryParse(args ?? [], out var arguments)) return Verb.Reject(McpHttpArguments.Usage);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [] });
        builder.WebHost.UseKestrelCore().UseUrls(arguments.Urls);
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        McpHttpOptions? options = null;
        app.MapMcp("/mcp", made =>
        {
            configure?.Invoke(made);
            options = made;
        });

        if (arguments.Verb is { } verb && options!.Server.DevelopmentVerbs) return await Verb.RunAsync(McpCatalog.Entry!, options.Server, verb, cancellationToken).ConfigureAwait(false);
        await app.StartAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (string address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
            Diagnostics.StandardError.Write($"Listening on {address}/mcp", null);
        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
