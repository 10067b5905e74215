using System.ComponentModel;

namespace McpAttr.Catalog;

/// <summary>What the constructor of a filter or a visibility may ask for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpFilterServices
{
    private readonly IServiceProvider? _services;

    internal McpFilterServices(IServiceProvider? services) => _services = services;

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _services ?? throw new InvalidOperationException("The server has no services: set McpServerOptions.Services.");

    /// <summary>Makes what an attribute names, or takes it from the container.</summary>
    /// <exception cref="InvalidOperationException">It needs services, and there are none.</exception>
    internal static T Make<T>(string kind, Type type, Func<McpFilterServices, T> create, bool needsServices, IServiceProvider? services)
        where T : class
    {
        if (services?.GetService(type) is T known) return known;
        if (services is null && needsServices)
            throw new InvalidOperationException($"The {kind} {type} needs services from a service provider, and the server has none: set McpServerOptions.Services.");
        return create(new McpFilterServices(services));
    }

    /// <summary>A service.</summary>
    /// <exception cref="InvalidOperationException">There is no such service.</exception>
    public T Service<T>()
        where T : notnull
        => Services.GetService(typeof(T)) is T service ? service : throw new InvalidOperationException($"There is no service of type {typeof(T)}.");
}
