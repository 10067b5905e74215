using System.Runtime.CompilerServices;
using McpAttr.Catalog;

namespace McpAttr.Calls;

/// <inheritdoc/>
internal sealed class Pending<TResult>(McpCall call, McpTool<TResult> tool, ValueTask<TResult> task) : Pending(call)
{
    private readonly ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter _task = task.ConfigureAwait(false).GetAwaiter();

    public override void Attach() => _task.UnsafeOnCompleted(OnEnded);

    public override void WriteResult()
    {
        // First the value: a task that failed must not leave the beginning of a result behind.
        var value = _task.GetResult();
        tool.Write(Call.BeginResult(), value);
    }
}
