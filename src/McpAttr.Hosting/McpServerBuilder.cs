using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;
using McpAttr.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace McpAttr;

/// <summary>Says what a registered server offers and how it is served.</summary>
public sealed class McpServerBuilder
{
    internal McpServerBuilder(IServiceCollection services, string name)
    {
        Services = services;
        Name = name;
    }

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The key of the server; the empty string for the one that has none.</summary>
    public string Name { get; }

    /// <summary>Sets options, after those that were set before.</summary>
    public McpServerBuilder Configure(Action<McpServerOptions> configure)
    {
        Services.Configure(Name, configure);
        return this;
    }

    /// <summary>Sets options with what the container has.</summary>
    public McpServerBuilder Configure(Action<McpServerOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.AddOptions<McpServerOptions>(Name).Configure<IServiceProvider>(configure);
        return this;
    }

    /// <summary>Reads options from a section of the application's configuration: <c>"Mcp": { "MaxRunningCalls": 32 }</c>.</summary>
    /// <param name="path">The path of the section, such as <c>Mcp</c>. It need not exist.</param>
    /// <remarks>Needs no reflection. A key that is no option, or a value that cannot be read, is an error at the start that names it.</remarks>
    public McpServerBuilder BindConfiguration(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = Name;
        Services.AddSingleton<IConfigureOptions<McpServerOptions>>(provider =>
            new OptionsFromConfiguration(name, provider.GetRequiredService<IConfiguration>().GetSection(path)));
        return this;
    }

    /// <summary>Serves this catalog instead of the program's own (<see cref="McpCatalog.Entry"/>), for example the generated one of a library.</summary>
    public McpServerBuilder WithCatalog(McpCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Services.Configure<ServerPlan>(Name, plan => plan.Catalog = catalog);
        return this;
    }

    /// <summary>Serves those members of the catalog alone that have one of the tags.</summary>
    /// <param name="tags">The tags, compared character by character.</param>
    public McpServerBuilder WithTags(params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        Services.Configure<ServerPlan>(Name, plan => plan.Tags = tags);
        return this;
    }

    /// <summary>Runs a filter around calls, inside those that were added before. The container makes it, once for all calls.</summary>
    /// <typeparam name="TFilter">The filter: an <see cref="IMcpFilter{TCall}"/>.</typeparam>
    public McpServerBuilder WithFilter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFilter>()
        where TFilter : class, IMcpFilter
    {
        Services.TryAddSingleton<TFilter>();
        return Configure(static (options, services) => options.Filters.Add(services.GetRequiredService<TFilter>()));
    }

    /// <summary>Lets a limiter decide which calls are taken, for example all calls of a server together. It is not disposed.</summary>
    /// <param name="limiter">The limiter. What it does not take is refused with error 429 and its hint when to try again.</param>
    public McpServerBuilder WithRateLimiter(RateLimiter limiter)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        return Configure(options => options.Filters.Add(new RateLimiterFilter((_, token) => limiter.AcquireAsync(1, token))));
    }

    /// <summary>Lets a limiter decide which calls are taken, by tool, by <see cref="McpInvocation.Caller"/>, or by what else a call says. It is not disposed.</summary>
    /// <param name="limiter">The limiter. What it does not take is refused with error 429 and its hint when to try again.</param>
    public McpServerBuilder WithRateLimiter(PartitionedRateLimiter<McpInvocation> limiter)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        return Configure(options => options.Filters.Add(new RateLimiterFilter((call, token) => limiter.AcquireAsync(call, 1, token))));
    }

    /// <summary>
    /// Serves one client over standard input and output while the host runs. The host stops when the client closes its end; when the host
    /// is stopped (Ctrl+C, SIGTERM), calls may go on for <see cref="McpServerOptions.ShutdownTimeout"/>.
    /// </summary>
    /// <remarks>The console logger then writes to standard error, because standard output belongs to the protocol.</remarks>
    /// <exception cref="InvalidOperationException">Another server of the application has standard input and output already.</exception>
    public McpServerBuilder WithStdio()
    {
        if (Services.Any(static service => service.ServiceType == typeof(StandardStreamsOwner)))
            throw new InvalidOperationException("One server of an application can have standard input and output; serve the others over HTTP.");
        Services.AddSingleton<StandardStreamsOwner>();
        Services.Configure<ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return Serve(static () => Transport.StandardStreams.Take());
    }

    /// <summary>Serves one client over a pair of streams while the host runs: one JSON-RPC message a line. The host stops when the input ends.</summary>
    /// <param name="input">What the client sends. Read with blocking reads by a thread of the server's own.</param>
    /// <param name="output">What the client receives.</param>
    public McpServerBuilder WithStreams(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        return Serve(() => new Transport.StreamChannel(input, output));
    }

    private McpServerBuilder Serve(Func<Transport.MessageChannel> open)
    {
        string name = Name;
        Services.AddSingleton<IHostedService>(provider => new ClientService(
            provider.GetRequiredKeyedService<McpServer>(name),
            open,
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<ILogger<ClientService>>()));
        return this;
    }
}
