namespace McpAttr.Tests.Kit;

/// <summary>A store that nothing can be got from.</summary>
internal sealed class BrokenStore : IMcpTaskStore
{
    public ValueTask<bool> TryAddAsync(McpStoredTask task, CancellationToken cancellationToken) => throw new IOException("The store is broken.");

    public ValueTask<McpStoredTask?> FindAsync(string id, CancellationToken cancellationToken) => throw new IOException("The store is broken.");

    public ValueTask<bool> TryReplaceAsync(McpStoredTask task, CancellationToken cancellationToken) => throw new IOException("The store is broken.");

    public ValueTask RemoveAsync(string id, CancellationToken cancellationToken) => throw new IOException("The store is broken.");

    public ValueTask WaitAsync(string id, long version, CancellationToken cancellationToken) => throw new IOException("The store is broken.");

    public ValueTask<IReadOnlyList<McpStoredTask>> ListAsync(string owner, string? after, int count, CancellationToken cancellationToken) => throw new IOException("The store is broken.");
}
