using System.Runtime.CompilerServices;

namespace McpAttr.Calls;

/// <inheritdoc/>
internal sealed class PendingVoid(McpCall call, ValueTask task) : Pending(call)
{
    private readonly ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _task = task.ConfigureAwait(false).GetAwaiter();

    public override void Attach() => _task.UnsafeOnCompleted(OnEnded);

    public override void WriteResult()
    {
        _task.GetResult();
        if (!Call.EndsEarly) new McpResultWriter(Call).Nothing();
    }
}
