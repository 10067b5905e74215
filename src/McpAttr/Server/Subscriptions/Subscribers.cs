using McpAttr.Server.Eras;
using McpAttr.Server.Handlers;

namespace McpAttr.Server.Subscriptions;

/// <summary>Everybody who is told of a server's changes, by connection. A server where nothing changes has none, and a native one does not link it: only <see cref="Catalog.McpSubscriptions"/> makes it.</summary>
/// <param name="maxListeners">How many requests may listen at once. Sessions are bounded by their transport.</param>
internal sealed class Subscribers(int maxListeners)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ChangeFeed> _feeds = [];
    private int _listeners;

    /// <summary>What subscribes in the legacy era.</summary>
    public MethodHandler[] LegacyHandlers(McpServer server) => [new SubscribeHandler(server, this), new UnsubscribeHandler()];

    /// <summary>What subscribes in the modern era.</summary>
    public MethodHandler ModernHandler(McpServer server) => new ListenHandler(new ListenTarget(server, this));

    /// <summary>Tells a session of lists that change.</summary>
    public void Watch(Connection connection, LegacySession session, McpLists lists) => session.Subscribe(connection, this).Watch(lists);

    /// <returns>False when as many listen as may.</returns>
    public bool TryAdd(Subscriber subscriber)
    {
        lock (_gate)
        {
            if (subscriber.IsListener && _listeners == maxListeners) return false;
            if (!subscriber.Feed.Add(subscriber)) return true;
            _feeds.Add(subscriber.Feed);
            if (subscriber.IsListener) _listeners++;
            return true;
        }
    }

    public void Remove(Subscriber subscriber)
    {
        lock (_gate)
        {
            if (!subscriber.Feed.Remove(subscriber, out bool isEmpty)) return;
            if (isEmpty) _feeds.Remove(subscriber.Feed);
            if (subscriber.IsListener) _listeners--;
        }
    }

    /// <summary>A list has changed.</summary>
    public void Publish(McpLists list)
    {
        lock (_gate)
        {
            foreach (var feed in _feeds) feed.ListChanged(list);
        }
    }

    /// <summary>A resource has changed.</summary>
    public void Publish(string uri)
    {
        lock (_gate)
        {
            foreach (var feed in _feeds) feed.ResourceUpdated(uri);
        }
    }
}
