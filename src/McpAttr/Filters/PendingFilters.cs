using System.Runtime.CompilerServices;
using McpAttr.Calls;

namespace McpAttr.Filters;

/// <summary>The rest of a call whose filters have not ended.</summary>
internal sealed class PendingFilters(McpCall call, McpInvocation invocation, ValueTask task) : Pending(call)
{
    private readonly ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _task = task.ConfigureAwait(false).GetAwaiter();

    public override void Attach() => _task.UnsafeOnCompleted(OnEnded);

    public override void WriteResult()
    {
        _task.GetResult();
        invocation.WriteTo(Call);
    }
}
