using McpAttr.Protocol;

namespace McpAttr.Server.Subscriptions;

/// <summary>One who is told of changes: a session of the legacy era, or a request <c>subscriptions/listen</c> of the modern one.</summary>
/// <remarks>
/// A change is remembered, not queued: what has changed and was not yet told is a set, so it is bounded by what the subscriber watches,
/// however often things change and however slowly the client reads.
/// </remarks>
/// <param name="feed">Tells the client, and holds the lock.</param>
/// <param name="isHeld">Nothing is told until <see cref="Release"/>.</param>
internal abstract class Subscriber(ChangeFeed feed, bool isHeld)
{
    // By the URI of a resource, how often it has changed since that was told.
    private readonly Dictionary<string, int> _watched = new(StringComparer.Ordinal);
    private McpLists _lists;
    private McpLists _changed;
    private Queue<string>? _updated;

    // Whole messages by what they are about, and in which order they became due.
    private Dictionary<string, byte[]>? _messages;
    private Queue<string>? _due;

    // Somebody sees to it that the rest is told.
    private bool _isBusy = isHeld;
    private bool _hasEnded;

    public ChangeFeed Feed => feed;

    /// <summary>It is a request that listens.</summary>
    public abstract bool IsListener { get; }

    /// <summary>What stands in the <c>params</c> of each message before its own members, without a comma; or nothing.</summary>
    protected virtual ReadOnlySpan<byte> Tag => default;

    /// <summary>Hears of the changes of these lists from now on.</summary>
    public void Watch(McpLists lists)
    {
        lock (feed.Gate) _lists = lists;
    }

    /// <summary>Hears of the changes of a resource from now on.</summary>
    /// <param name="uri">Its URI.</param>
    /// <param name="limit">How many it may watch.</param>
    /// <returns>False when it watches as many already.</returns>
    public bool TryWatch(string uri, int limit)
    {
        lock (feed.Gate) return _watched.ContainsKey(uri) || (_watched.Count < limit && _watched.TryAdd(uri, 0));
    }

    /// <summary>Hears of the changes of a resource no more.</summary>
    public void Unwatch(string uri)
    {
        lock (feed.Gate) _watched.Remove(uri);
    }

    /// <summary>A list has changed. The lock is held.</summary>
    public void ListChanged(McpLists list)
    {
        if (_hasEnded || !_lists.HasFlag(list)) return;
        _changed |= list;
        Schedule();
    }

    /// <summary>A resource has changed. The lock is held.</summary>
    public void ResourceUpdated(string uri)
    {
        if (_hasEnded || !_watched.TryGetValue(uri, out int changes)) return;
        _watched[uri] = changes + 1;
        if (changes > 0) return;
        (_updated ??= new Queue<string>()).Enqueue(uri);
        Schedule();
    }

    /// <summary>Has a message told, in the place of one about the same that was not told yet.</summary>
    /// <param name="about">What it is about.</param>
    /// <param name="message">The message, whole.</param>
    public void Tell(string about, byte[] message)
    {
        lock (feed.Gate)
        {
            if (_hasEnded) return;
            bool isNew = (_messages ??= new(StringComparer.Ordinal)).TryAdd(about, message);
            _messages[about] = message;
            if (isNew) (_due ??= new()).Enqueue(about);
            Schedule();
        }
    }

    /// <summary>Hears of nothing more; what it has heard is still told. The lock is held.</summary>
    public void End()
    {
        if (_hasEnded) return;
        _hasEnded = true;
        Schedule();
    }

    /// <summary>There is nothing more to hear of.</summary>
    public void Finish()
    {
        lock (feed.Gate) End();
    }

    /// <summary>The client does not want to be told anything any more.</summary>
    public void Stop()
    {
        lock (feed.Gate)
        {
            _changed = McpLists.None;
            _updated = null;
            _due = null;
            End();
        }
    }

    /// <summary>Begins to tell what was heard meanwhile.</summary>
    public void Release()
    {
        lock (feed.Gate) feed.Schedule(this);
    }

    /// <summary>Tells the next thing.</summary>
    /// <param name="message">An empty buffer to write it in.</param>
    /// <returns>True when there may be more.</returns>
    public bool TellNext(ReplyBuffer message)
    {
        lock (feed.Gate)
        {
            if (!TryWriteNext(message))
            {
                // Who has ended stays busy, so that nothing comes behind the end.
                _isBusy = _hasEnded;
                if (!_hasEnded) return false;
            }
        }

        if (message.Length == 0)
        {
            OnEnded();
            return false;
        }

        Send(message.Bytes);
        message.Clear();
        return true;
    }

    protected abstract void Send(ReadOnlySpan<byte> message);

    /// <summary>All is told, and nothing more will be.</summary>
    protected abstract void OnEnded();

    private void Schedule()
    {
        if (_isBusy) return;
        _isBusy = true;
        feed.Schedule(this);
    }

    private bool TryWriteNext(ReplyBuffer message)
    {
        if (_changed != McpLists.None)
        {
            var list = (McpLists)((int)_changed & -(int)_changed);
            _changed &= ~list;
            message.BeginNotification(MethodOf(list));
            message.Append(Tag);
            message.EndResult();
            return true;
        }

        while (_updated is not null && _updated.TryDequeue(out string? uri))
        {
            if (!_watched.ContainsKey(uri)) continue;
            _watched[uri] = 0;
            message.BeginNotification("notifications/resources/updated"u8);
            message.Append(Tag);
            message.Append(Tag.IsEmpty ? "\"uri\":"u8 : ",\"uri\":"u8);
            message.AppendString(uri);
            message.EndResult();
            return true;
        }

        if (_due is null || !_due.TryDequeue(out string? about) || !_messages!.Remove(about, out byte[]? whole)) return false;
        message.Append(whole);
        return true;
    }

    private static ReadOnlySpan<byte> MethodOf(McpLists list) => list switch
    {
        McpLists.Tools => "notifications/tools/list_changed"u8,
        McpLists.Prompts => "notifications/prompts/list_changed"u8,
        _ => "notifications/resources/list_changed"u8,
    };
}
