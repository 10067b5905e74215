using System.Runtime.CompilerServices;

namespace McpAttr.Calls;

/// <inheritdoc/>
internal sealed class Pending<TResult>(McpCall call, IResultWriter<TResult> writer, ValueTask<TResult> task) : Pending(call)
{
    private readonly ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter _task = task.ConfigureAwait(false).GetAwaiter();

    /// <summary>Ends a call, now or when the task ends.</summary>
    public static void Return(McpCall call, IResultWriter<TResult> writer, ValueTask<TResult> task)
    {
        // A task begins behind the answer, which Connection.Finish sends.
        if (task.IsCompleted && call.Task is null) Write(call, writer, task.GetAwaiter().GetResult());
        else call.Await(new Pending<TResult>(call, writer, task));
    }

    public override void Attach() => _task.UnsafeOnCompleted(OnEnded);

    // First the value: a task that failed must not leave the beginning of a result behind.
    public override void WriteResult() => Write(Call, writer, _task.GetResult());

    // A method that was not run, because the client is asked first, has returned nothing.
    private static void Write(McpCall call, IResultWriter<TResult> writer, TResult result)
    {
        if (!call.EndsEarly) writer.Write(call, result);
    }
}
