namespace McpAttr.Testing.Wire;

/// <summary>Messages in the order of their arrival. Each can be taken once; all stay to be looked at.</summary>
internal sealed class Inbox
{
    private readonly Lock _gate = new();
    private readonly List<McpTestNotification> _all = [];
    private readonly List<McpTestNotification> _untaken = [];
    private readonly List<(Func<McpTestNotification, bool> Wanted, TaskCompletionSource<McpTestNotification> Taken)> _waiting = [];
    private Exception? _end;

    /// <summary>All that arrived so far.</summary>
    public McpTestNotification[] All
    {
        get
        {
            lock (_gate) return [.. _all];
        }
    }

    public void Add(McpTestNotification message)
    {
        lock (_gate)
        {
            _all.Add(message);
            int waiting = _waiting.FindIndex(waiting => waiting.Wanted(message));
            if (waiting < 0)
            {
                _untaken.Add(message);
                return;
            }

            _waiting[waiting].Taken.SetResult(message);
            _waiting.RemoveAt(waiting);
        }
    }

    /// <summary>The first message of a kind that nobody has taken, as soon as there is one.</summary>
    public async Task<McpTestNotification> TakeAsync(
        Func<McpTestNotification, bool> wanted, string what, McpTestClientOptions options, CancellationToken cancellationToken)
    {
        var taken = new TaskCompletionSource<McpTestNotification>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_untaken.Find(message => wanted(message)) is { } message)
            {
                _untaken.Remove(message);
                return message;
            }

            if (_end is not null) throw new McpTestException(_end.Message, _end);
            _waiting.Add((wanted, taken));
        }

        try
        {
            return await taken.Task.WaitAsync(options.Timeout, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // Who gives up must not take a message away from the next one who waits, nor lose one that it has.
            lock (_gate) _waiting.RemoveAll(waiting => waiting.Taken == taken);
            if (taken.Task.IsCompletedSuccessfully) return await taken.Task.ConfigureAwait(false);
            if (exception is OperationCanceledException) throw;
            throw new McpTestException($"Within {options.Timeout} the server did not send {what}.");
        }
    }

    /// <summary>Nothing more will arrive.</summary>
    public void End(Exception reason)
    {
        lock (_gate)
        {
            _end ??= reason;
            foreach (var waiting in _waiting) waiting.Taken.TrySetException(new McpTestException(reason.Message, reason));
            _waiting.Clear();
        }
    }
}
