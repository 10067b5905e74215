using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Tasks.Modern;

/// <summary>SEP-2663, "Task Cancellation": one that has ended stays as it is, and the answer is the same.</summary>
internal sealed class CancelTask(ModernTasks dialect) : TaskMethod<bool>("tasks/cancel", dialect)
{
    protected override async ValueTask<bool> AnswerAsync(McpCall call)
    {
        var task = await Board.RequireAsync(call.Subject, call).ConfigureAwait(false);
        return await Board.ChangeAsync(task.Id, static task => task.HasEnded ? null : task.End(TaskPhase.Cancelled, "Cancelled by the client."), call.CancellationToken).ConfigureAwait(false);
    }

    protected override void Write(McpCall call, bool value) => call.BeginResult().EndEmptyResult();
}
