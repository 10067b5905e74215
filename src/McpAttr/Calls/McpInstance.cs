using System.ComponentModel;

namespace McpAttr.Calls;

/// <summary>The object that an instance method runs on, for one call. Disposes it if it was made for the call, not if a container owns it.</summary>
/// <typeparam name="T">The class of the method.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpInstance<T> : IDisposable, IAsyncDisposable
    where T : class
{
    private readonly bool _isOwned;

    internal McpInstance(T value, bool isOwned)
    {
        Value = value;
        _isOwned = isOwned;
    }

    /// <summary>The object.</summary>
    public T Value { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isOwned) return;
        if (Value is IDisposable disposable) disposable.Dispose();
        else if (Value is IAsyncDisposable asynchronous) asynchronous.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (_isOwned && Value is IAsyncDisposable asynchronous) return asynchronous.DisposeAsync();
        Dispose();
        return default;
    }
}
