using McpAttr.Protocol;

namespace McpAttr.Server.Subscriptions;

/// <summary>
/// Tells the subscribers of one connection what has changed, one after the other. A work item of its own does it, so whoever changed
/// something waits for no client, and a client that does not read holds one thread up, whatever the number of its subscriptions.
/// </summary>
internal sealed class ChangeFeed(Connection connection) : IThreadPoolWorkItem
{
    private readonly List<Subscriber> _subscribers = [];
    private readonly Queue<Subscriber> _due = new();
    private bool _running;

    /// <summary>Held while a subscriber of this connection changes.</summary>
    public Lock Gate { get; } = new();

    /// <returns>False when it is there already.</returns>
    public bool Add(Subscriber subscriber)
    {
        lock (Gate)
        {
            if (_subscribers.Contains(subscriber)) return false;
            _subscribers.Add(subscriber);
            return true;
        }
    }

    /// <returns>False when it was not there.</returns>
    public bool Remove(Subscriber subscriber, out bool isEmpty)
    {
        lock (Gate)
        {
            bool removed = _subscribers.Remove(subscriber);
            isEmpty = _subscribers.Count == 0;
            return removed;
        }
    }

    public void ListChanged(McpLists list)
    {
        lock (Gate)
        {
            foreach (var subscriber in _subscribers) subscriber.ListChanged(list);
        }
    }

    public void ResourceUpdated(string uri)
    {
        lock (Gate)
        {
            foreach (var subscriber in _subscribers) subscriber.ResourceUpdated(uri);
        }
    }

    /// <summary>The client is gone, or the server is about to be (2026-07-28, basic/patterns/subscriptions, "Graceful Closure").</summary>
    public void End()
    {
        lock (Gate)
        {
            foreach (var subscriber in _subscribers) subscriber.End();
        }
    }

    /// <summary>Has a subscriber told what it has not heard. <see cref="Gate"/> is held.</summary>
    public void Schedule(Subscriber subscriber)
    {
        _due.Enqueue(subscriber);
        if (_running) return;
        _running = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        var message = ReplyBuffer.Rent();
        while (TryNext(out var subscriber))
        {
            connection.WaitForRoom();
            if (!subscriber.TellNext(message)) continue;

            // The others come first, so that one that changes all the time holds none up.
            lock (Gate) _due.Enqueue(subscriber);
        }

        ReplyBuffer.Return(message);
    }

    private bool TryNext(out Subscriber subscriber)
    {
        lock (Gate) return _running = _due.TryDequeue(out subscriber!);
    }
}
