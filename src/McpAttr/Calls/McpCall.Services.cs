namespace McpAttr.Calls;

/// <content>What a call has of services.</content>
public sealed partial class McpCall
{
    private CallServices? _services;

    /// <summary>The server's services.</summary>
    /// <exception cref="InvalidOperationException">The server has none.</exception>
    public IServiceProvider Services => ServicesOrNull
        ?? throw new InvalidOperationException("The server has no services: set McpServerOptions.Services.");

    /// <summary>The services of the request, or those of this call, or the server's, or null.</summary>
    internal IServiceProvider? ServicesOrNull => Origin is { HasServices: true } origin ? origin.Services
        : (Connection.Server.Options.Scopes is { } scopes ? OwnServices(scopes).Provider : Connection.Server.Options.Services);

    /// <summary>A service that the method or its class needs.</summary>
    /// <exception cref="InvalidOperationException">There is no such service.</exception>
    public T Service<T>()
        where T : notnull
        => Services.GetService(typeof(T)) is T service ? service : throw new InvalidOperationException($"There is no service of type {typeof(T)}.");

    /// <summary>The object that an instance method runs on: the container's where it knows the type, else a new one.</summary>
    public McpInstance<T> Instance<T>(Func<McpCall, T> create)
        where T : class
        => Find(typeof(T)) is T known ? new(known, isOwned: false) : new(create(this), isOwned: true);

    /// <summary>A service of that type, or null. Services of the call's own are begun only for what the container knows.</summary>
    private object? Find(Type type)
    {
        if (Origin is { HasServices: true } origin) return origin.Services.GetService(type);
        var options = Connection.Server.Options;
        return options.Scopes is { } scopes
            ? scopes.Knows(type) ? OwnServices(scopes).Provider.GetService(type) : null
            : options.Services?.GetService(type);
    }

    private CallServices OwnServices(ServiceScopes scopes) =>
        Whole?.OwnServices(scopes) ?? Volatile.Read(ref _services) ?? Interlocked.CompareExchange(ref _services, new CallServices(scopes), null) ?? _services;

    /// <summary>Disposes the call's services. A context that was kept finds them disposed, even if nobody has asked for one before.</summary>
    private void EndServices()
    {
        if (Origin is { HasServices: true } || Connection.Server.Options.Scopes is not { } scopes || (_services is null && !HasEscaped)) return;
        Task end = EndAsync(OwnServices(scopes));
        if (!end.IsCompleted) Hold(end);
    }

    /// <summary>The server ends when nothing of a call goes on any more.</summary>
    private void Hold(Task end)
    {
        var calls = Connection.Calls;
        calls.Hold();
        end.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => calls.Close(1));
    }

    /// <summary>The answer is written; what fails now can only be logged.</summary>
    private async Task EndAsync(CallServices services)
    {
        var (connection, target) = (Connection, Target);
        try
        {
            await services.EndAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            connection.Server.Options.Log($"The services of the {target.Kind.ToLowerInvariant()} '{target.NameText}' could not be disposed.", exception);
        }
    }
}
