using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Filters;

/// <summary>
/// One run of a method inside its filters, or an answer in its place. It writes to a buffer of its own, so that a filter may run the method
/// again, replace its result, or give up waiting for it, while the run may still go on.
/// </summary>
internal sealed class MethodRun
{
    private readonly TaskCompletionSource _taskEnded = new();
    private volatile bool _isOver;

    public MethodRun(McpCall whole)
    {
        Whole = whole;
        Answer = ReplyBuffer.Rent();
        Call = whole.Again(this);
    }

    /// <summary>The call, which ends once, whatever its runs do.</summary>
    public McpCall Whole { get; }

    /// <summary>The call as this run knows it.</summary>
    public McpCall Call { get; }

    /// <summary>Where the answer stands when it is over.</summary>
    public ReplyBuffer Answer { get; }

    /// <summary>Nothing is written any more.</summary>
    public bool IsOver
    {
        get => _isOver;
        init => _isOver = value;
    }

    public ValueTask InvokeAsync()
    {
        try
        {
            Call.Target.Invoke(Call);
        }
        catch
        {
            _isOver = true;
            throw;
        }

        if (Call.Pending is not null) return AwaitAsync(Call.Pending);
        _isOver = true;
        return default;
    }

    /// <summary>The task of the method's has ended.</summary>
    public void OnTaskEnded() => _taskEnded.SetResult();

    private async ValueTask AwaitAsync(Pending pending)
    {
        pending.Attach();
        await _taskEnded.Task.ConfigureAwait(false);
        try
        {
            pending.WriteResult();
        }
        finally
        {
            _isOver = true;
        }
    }
}
