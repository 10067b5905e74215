using System.ComponentModel;

namespace McpAttr.Catalog;

/// <summary>What the constructor of a filter may ask for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpFilterServices
{
    private readonly IServiceProvider? _services;

    internal McpFilterServices(IServiceProvider? services) => _services = services;

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _services ?? throw new InvalidOperationException("The server has no services: set McpServerOptions.Services.");

    /// <summary>A service.</summary>
    /// <exception cref="InvalidOperationException">There is no such service.</exception>
    public T Service<T>()
        where T : notnull
        => Services.GetService(typeof(T)) is T service ? service : throw new InvalidOperationException($"There is no service of type {typeof(T)}.");
}
