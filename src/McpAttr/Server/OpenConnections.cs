namespace McpAttr.Server;

/// <summary>The connections of a server that are open, for who asks how it is doing. Calls do not come by here.</summary>
internal sealed class OpenConnections
{
    private readonly Lock _gate = new();
    private readonly HashSet<Connection> _connections = [];

    /// <summary>The connections as they are now.</summary>
    public Connection[] All
    {
        get
        {
            lock (_gate) return [.. _connections];
        }
    }

    public void Add(Connection connection)
    {
        lock (_gate) _connections.Add(connection);
    }

    public void Remove(Connection connection)
    {
        lock (_gate) _connections.Remove(connection);
    }
}
