using McpAttr.Asking;
using McpAttr.Calls;

namespace McpAttr.Tasks;

/// <summary>A question of a task whose method waits for the answer. It is closed once, by whatever comes first.</summary>
internal sealed class OpenInput(TaskRun run, string key, Question question)
{
    // Whoever brings the answer must not run the method that waits for it.
    private readonly TaskCompletionSource<byte[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _timer;
    private CancellationTokenRegistration _cancelled;
    private int _closed;

    public string Key => key;

    public Task<byte[]> Answer => _answer.Task;

    /// <summary>Waits no longer than that, and not when the task is cancelled.</summary>
    public void Watch(McpCall call, TimeProvider clock, TimeSpan timeout)
    {
        _timer = clock.CreateTimer(static input => ((OpenInput)input!).OnTimeout(), this, timeout, Timeout.InfiniteTimeSpan);
        _cancelled = call.CancellationToken.UnsafeRegister(static (input, token) => ((OpenInput)input!).Cancel(token), this);
        if (Volatile.Read(ref _closed) != 0) Dispose();
    }

    /// <exception cref="McpAnswerException">It is no answer to the question.</exception>
    public void Check(byte[] answer) => question.Check(answer);

    /// <summary>Takes what the client has said.</summary>
    public void Take(TaskInput input)
    {
        if (!TryClose()) return;
        if (input.Answer is { } answer) _answer.TrySetResult(answer);
        else _answer.TrySetException(new McpAnswerException(input.Refusal!));
    }

    private void OnTimeout()
    {
        string refusal = $"The client did not answer within {run.Server.Options.QuestionTimeout}.";
        if (!TryClose()) return;
        _answer.TrySetException(new McpAnswerException(refusal));
        run.Refuse(key, refusal);
    }

    /// <summary>Nobody waits any more.</summary>
    public void Cancel(CancellationToken cancellationToken)
    {
        if (TryClose()) _answer.TrySetCanceled(cancellationToken);
    }

    private bool TryClose()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0) return false;
        run.Server.UncountQuestion();
        Dispose();
        return true;
    }

    private void Dispose()
    {
        _timer?.Dispose();
        _cancelled.Unregister();
    }
}
