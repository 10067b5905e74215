namespace McpAttr.Calls;

/// <summary>The services of a call that asked for them: begun at the first question, disposed once when the call is over.</summary>
internal sealed class CallServices(ServiceScopes scopes)
{
    private readonly Lock _gate = new();
    private ServiceScope? _scope;
    private bool _ended;

    /// <exception cref="ObjectDisposedException">The call is over: what kept its context asks too late.</exception>
    public IServiceProvider Provider
    {
        get
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_ended, typeof(McpContext));
                _scope ??= scopes.Begin();
                return _scope.Value.Services;
            }
        }
    }

    public ValueTask EndAsync()
    {
        ServiceScope? scope;
        lock (_gate)
        {
            if (_ended) return default;
            _ended = true;
            scope = _scope;
        }

        return scope?.Disposal.DisposeAsync() ?? default;
    }
}
