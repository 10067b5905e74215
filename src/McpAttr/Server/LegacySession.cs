using McpAttr.Protocol;
using McpAttr.Server.Eras;
using McpAttr.Server.Subscriptions;

namespace McpAttr.Server;

/// <summary>What <c>initialize</c> agreed on (2025-11-25, basic/lifecycle).</summary>
/// <param name="Version">The revision that both speak.</param>
/// <param name="Client">Who the client says it is, or null.</param>
internal sealed record LegacySession(ProtocolVersion Version, McpClientInfo? Client)
{
    private LegacySubscriber? _subscriber;
    private string? _id;
    private bool _hasEnded;

    /// <summary>Tells it from others in what is told of it; the wire has none.</summary>
    public string Id => LazyInitializer.EnsureInitialized(ref _id, static () => Guid.NewGuid().ToString("n"));

    /// <summary>When it began, by the server's clock.</summary>
    public long Started { get; init; }

    /// <summary>The capabilities object that the client has sent, or nothing. It is read when somebody wants to ask.</summary>
    public byte[] Declared { get; init; } = [];

    /// <summary>The least severe message that the client wants; until it says so by <c>logging/setLevel</c>, ours to choose.</summary>
    public McpLogLevel LogLevel { get; set; } = McpLogLevel.Info;

    /// <summary>Hears of changes for the client, or null while there is nothing that it could hear of.</summary>
    public LegacySubscriber? Subscriber => Volatile.Read(ref _subscriber);

    /// <returns>False when it has ended before.</returns>
    public bool TryEnd() => !Interlocked.Exchange(ref _hasEnded, true);

    /// <summary>The client is ready (<c>notifications/initialized</c>): from now on it is told of lists that change.</summary>
    public void Begin(Connection connection)
    {
        if (connection.IsLasting && connection.Server.ChangingLists is not McpLists.None and var lists) connection.Server.Subscribers?.Watch(connection, this, lists);
    }

    /// <summary>Has changes told to the client.</summary>
    public LegacySubscriber Subscribe(Connection connection, Subscribers all)
    {
        if (Subscriber is { } known) return known;
        var subscriber = new LegacySubscriber(connection, all);
        if (Interlocked.CompareExchange(ref _subscriber, subscriber, null) is { } first) return first;
        all.TryAdd(subscriber);
        return subscriber;
    }
}
