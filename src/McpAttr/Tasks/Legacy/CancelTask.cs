using System.Text;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Tasks.Legacy;

/// <summary>2025-11-25, basic/utilities/tasks, "Task Cancellation": one that has ended cannot be cancelled.</summary>
internal sealed class CancelTask(LegacyTasks dialect) : TaskMethod<TaskState>("tasks/cancel", dialect)
{
    protected override async ValueTask<TaskState> AnswerAsync(McpCall call)
    {
        var task = await Board.RequireAsync(call.Subject, call).ConfigureAwait(false);
        bool hadEnded = false;
        await Board.ChangeAsync(
            task.Id,
            task => (hadEnded = task.HasEnded) ? null : task.End(TaskPhase.Cancelled, "Cancelled by the client."),
            call.CancellationToken).ConfigureAwait(false);
        task = await Board.RequireAsync(call.Subject, call).ConfigureAwait(false);
        return hadEnded ? throw new CallRefusal(RpcError.InvalidParams($"The task has ended: it is {Encoding.ASCII.GetString(Dialect.StatusOf(task))}.")) : task;
    }

    protected override void Write(McpCall call, TaskState value)
    {
        var reply = call.BeginResult();
        Dialect.WriteMembers(reply, value);
        reply.EndResult();
    }
}
