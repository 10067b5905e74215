using McpAttr.Calls;

namespace McpAttr.Asking;

/// <summary>An answer that a method waits for. It is closed once, by whatever comes first: the client, the clock, or the end of the call.</summary>
internal abstract class AwaitedAnswer(McpCall call)
{
    // Whoever brings the answer must not run the method that waits for it: that may be the thread that reads from the client.
    private readonly TaskCompletionSource<byte[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _timer;
    private CancellationTokenRegistration _cancelled;
    private int _closed;

    public McpCall Call => call;

    public Task<byte[]> Answer => _answer.Task;

    public bool IsClosed => Volatile.Read(ref _closed) != 0;

    /// <summary>Waits no longer than that, and not when the call is cancelled.</summary>
    public void Watch(TimeProvider clock, TimeSpan timeout)
    {
        _timer = clock.CreateTimer(static answer => ((AwaitedAnswer)answer!).EndWaiting(), this, timeout, Timeout.InfiniteTimeSpan);
        _cancelled = call.CancellationToken.UnsafeRegister(static answer => ((AwaitedAnswer)answer!).Cancel(), this);
        if (IsClosed) Dispose();
    }

    /// <summary>The client has answered.</summary>
    /// <param name="result">The result object.</param>
    public void Take(byte[] result)
    {
        if (TryClose()) _answer.TrySetResult(result);
    }

    /// <summary>There will be no answer.</summary>
    public void Fail(McpAnswerException exception)
    {
        if (TryClose()) _answer.TrySetException(exception);
    }

    /// <summary>Nobody waits any more.</summary>
    public void Cancel()
    {
        if (!TryClose()) return;
        OnCancelled();
        _answer.TrySetCanceled(call.CancellationToken);
    }

    /// <summary>Its place is free for another question.</summary>
    protected abstract void OnClosed();

    protected virtual void OnCancelled()
    {
    }

    /// <param name="timeout">How long it was waited for.</param>
    protected abstract void OnTimeout(TimeSpan timeout);

    private void EndWaiting()
    {
        if (!TryClose()) return;
        var timeout = call.Connection.Server.Options.QuestionTimeout;
        OnTimeout(timeout);
        _answer.TrySetException(new McpAnswerException($"The client did not answer within {timeout}."));
    }

    private bool TryClose()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0) return false;
        OnClosed();
        Dispose();
        return true;
    }

    private void Dispose()
    {
        _timer?.Dispose();
        _cancelled.Unregister();
    }
}
