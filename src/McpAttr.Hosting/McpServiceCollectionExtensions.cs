using McpAttr;
using McpAttr.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers MCP servers.</summary>
public static class McpServiceCollectionExtensions
{
    /// <summary>
    /// Registers the server as the singleton <see cref="McpServer"/>. What serves it is said with the builder that is returned
    /// (<see cref="McpServerBuilder.WithStdio"/>), or by <c>app.MapMcp()</c> over HTTP.
    /// </summary>
    /// <param name="services">The services of the application, which are the server's, too.</param>
    /// <param name="configure">Sets options.</param>
    public static McpServerBuilder AddMcpServer(this IServiceCollection services, Action<McpServerOptions>? configure = null) =>
        services.AddMcpServer(Options.Options.DefaultName, configure);

    /// <summary>Registers a server as the singleton <see cref="McpServer"/> of the key <paramref name="name"/>, so that one application can have several.</summary>
    /// <param name="services">The services of the application, which are the server's, too.</param>
    /// <param name="name">The key of the server and the name of its options. Clients do not see it.</param>
    /// <param name="configure">Sets options.</param>
    public static McpServerBuilder AddMcpServer(this IServiceCollection services, string name, Action<McpServerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddLogging();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<McpServerOptions>, HostDefaults>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<McpServerOptions>, OptionsValidation>());
        services.TryAddKeyedSingleton<McpServer>(name, static (provider, key) => ServerFactory.Create(provider, (string)key!));
        if (name == Options.Options.DefaultName) services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<McpServer>(Options.Options.DefaultName));

        services.AddOptions<McpServerOptions>(name).ValidateOnStart();
        var builder = new McpServerBuilder(services, name);
        return configure is null ? builder : builder.Configure(configure);
    }
}
