using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Asking.Legacy;

/// <summary>A request to the client that waits for its answer: revisions up to 2025-11-25. It is closed once, by whatever comes first.</summary>
internal sealed class OpenQuestion(QuestionTable table, long id, McpCall call)
{
    // Answers arrive on the thread that reads from the client, which must not run the method that waits for them.
    private readonly TaskCompletionSource<byte[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _timer;
    private CancellationTokenRegistration _cancelled;
    private int _closed;

    public long Id => id;

    public McpCall Call => call;

    public Task<byte[]> Answer => _answer.Task;

    public bool IsClosed => Volatile.Read(ref _closed) != 0;

    /// <summary>Waits no longer than that, and not when the call is cancelled.</summary>
    public void Watch(TimeProvider clock, TimeSpan timeout)
    {
        _timer = clock.CreateTimer(static question => ((OpenQuestion)question!).OnTimeout(), this, timeout, Timeout.InfiniteTimeSpan);
        _cancelled = call.CancellationToken.UnsafeRegister(static question => ((OpenQuestion)question!).Cancel(), this);
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

    /// <summary>Nobody waits any more: the client is told.</summary>
    public void Cancel()
    {
        if (!TryClose()) return;
        SendCancellation("The request that it belongs to has ended.");
        _answer.TrySetCanceled(call.CancellationToken);
    }

    private void OnTimeout()
    {
        if (!TryClose()) return;
        var timeout = call.Connection.Server.Options.QuestionTimeout;
        SendCancellation($"There was no answer within {timeout}.");
        _answer.TrySetException(new McpAnswerException($"The client did not answer within {timeout}."));
    }

    private bool TryClose()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0) return false;
        table.Remove(this);
        Dispose();
        return true;
    }

    private void Dispose()
    {
        _timer?.Dispose();
        _cancelled.Unregister();
    }

    /// <summary>basic/utilities/cancellation: what is not waited for is cancelled.</summary>
    private void SendCancellation(string reason)
    {
        var message = ReplyBuffer.Rent();
        message.BeginNotification("notifications/cancelled"u8);
        message.Append("\"requestId\":"u8);
        message.Append(id);
        message.Append(",\"reason\":"u8);
        message.AppendString(reason);
        message.EndResult();
        table.Send(call, message.Bytes);
        ReplyBuffer.Return(message);
    }
}
