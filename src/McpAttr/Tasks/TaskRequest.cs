using McpAttr.Asking;
using McpAttr.Calls;

namespace McpAttr.Tasks;

/// <summary>What makes a call a task: the request runs up to the method, which then runs behind the answer.</summary>
/// <param name="dialect">How its client speaks of tasks.</param>
/// <param name="message">The whole request, which the task runs again.</param>
/// <param name="timeToLive">How long the client wants the task to be kept, or null.</param>
internal sealed class TaskRequest(TaskDialect dialect, byte[] message, TimeSpan? timeToLive)
{
    private TaskRun? _run;

    public byte[] Message => message;

    public TaskDialect Dialect => dialect;

    public TimeSpan? TimeToLive => timeToLive;

    /// <summary>There is a task, and the answer names it.</summary>
    public bool IsCreated => _run is not null;

    /// <summary>Makes the task, unless the client is asked something before.</summary>
    /// <returns>False when the request goes on to its questions.</returns>
    /// <exception cref="CallRefusal">There are too many tasks.</exception>
    public async ValueTask<bool> TryCreateAsync(McpCall call)
    {
        if (dialect.AsksBeforeTask && call.Target.AsksClient) return false;
        await CreateAsync(call).ConfigureAwait(false);
        return true;
    }

    /// <summary>Makes the task, with what the client has answered so far.</summary>
    /// <exception cref="CallRefusal">There are too many tasks.</exception>
    public async ValueTask CreateAsync(McpCall call) => _run = await dialect.Board.CreateAsync(this, call).ConfigureAwait(false);

    /// <summary>Answers with the task.</summary>
    public void WriteTo(McpCall call) => dialect.WriteCreated(call, _run!.First);

    /// <summary>The request has ended: the method runs if the client has learned of the task.</summary>
    public void Settle(bool isAnswered)
    {
        if (isAnswered) _run?.Start();
        else _run?.Drop();
    }
}
