namespace McpAttr.Limits;

/// <summary>Lets so many calls through at once and has others wait, in their order.</summary>
internal sealed class CallGate(int calls, int queued) : IIdle
{
    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private int _running;

    public bool IsIdle
    {
        get
        {
            lock (_gate) return _running == 0;
        }
    }

    /// <summary>Goes through when there is room. Whoever has gone through leaves.</summary>
    /// <returns>Null when there is no room to wait either.</returns>
    public Task? TryEnterAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_gate)
        {
            if (_running < calls)
            {
                _running++;
                return Task.CompletedTask;
            }

            if (_waiting.Count >= queued) return null;
            place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return WaitAsync(place, cancellationToken);
    }

    public void Leave()
    {
        LinkedListNode<TaskCompletionSource>? next;
        lock (_gate)
        {
            next = _waiting.First;
            if (next is null) _running--;
            else _waiting.Remove(next);
        }

        next?.Value.SetResult();
    }

    private async Task WaitAsync(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister((_, token) => GiveUp(place, token), null);
        await place.Value.Task.ConfigureAwait(false);
    }

    /// <summary>Unless it was let through meanwhile: then it runs, and leaves.</summary>
    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.List is null) return;
            _waiting.Remove(place);
        }

        place.Value.SetCanceled(cancellationToken);
    }
}
