namespace McpAttr.Calls;

/// <summary>The services of one call, and what disposes them.</summary>
internal readonly record struct ServiceScope(IServiceProvider Services, IAsyncDisposable Disposal);
