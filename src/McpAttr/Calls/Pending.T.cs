using System.Runtime.CompilerServices;

namespace McpAttr.Calls;

/// <inheritdoc/>
internal sealed class Pending<TResult>(McpCall call, IResultWriter<TResult> writer, ValueTask<TResult> task) : Pending(call)
{
    private readonly ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter _task = task.ConfigureAwait(false).GetAwaiter();

    /// <summary>Ends a call, now or when the task ends.</summary>
    public static void Return(McpCall call, IResultWriter<TResult> writer, ValueTask<TResult> task)
    {
        if (task.IsCompleted) writer.Write(call, task.GetAwaiter().GetResult());
        else call.Await(new Pending<TResult>(call, writer, task));
    }

    public override void Attach() => _task.UnsafeOnCompleted(OnEnded);

    // First the value: a task that failed must not leave the beginning of a result behind.
    public override void WriteResult() => writer.Write(Call, _task.GetResult());
}
