using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Tasks.Legacy;

/// <summary>
/// 2025-11-25, basic/utilities/tasks, "Result Retrieval": waits until a task has ended. Meanwhile its stream carries what the task asks and
/// reports ("Input Required Status").
/// </summary>
internal sealed class TaskResult(LegacyTasks dialect) : TaskMethod<TaskState>("tasks/result", dialect)
{
    protected override async ValueTask<TaskState> AnswerAsync(McpCall call)
    {
        // It copies what it needs of the request, which is there as long as nothing is waited for.
        _ = call.Context;
        var task = await Board.RequireAsync(call.Subject, call).ConfigureAwait(false);
        if (task.HasEnded) return task;

        var asked = new AskedInputs(call, Board, task.Id);
        var run = call.Connection.CanNotify(call) ? Board.RunOf(task.Id) : null;
        run?.BeginWaiting(call);
        try
        {
            while (!task.HasEnded)
            {
                await asked.AskAsync(task).ConfigureAwait(false);
                await Board.Store.WaitAsync(task.Id, task.Version, call.CancellationToken).ConfigureAwait(false);
                task = await Board.RequireAsync(call.Subject, call).ConfigureAwait(false);
            }

            return task;
        }
        finally
        {
            run?.EndWaiting(call);
            asked.End();
        }
    }

    protected override void Write(McpCall call, TaskState value)
    {
        switch (value.Phase)
        {
            case TaskPhase.Completed:
                var reply = call.BeginResult();
                RelatedTask.AppendMembers(reply, value.Outcome, value.Id);
                reply.EndResult();
                break;
            case TaskPhase.Failed:
                call.Error(value.Outcome);
                break;
            default:
                call.Error(new RpcError(RpcError.InternalErrorCode, $"The task has no result: it was cancelled. {value.Message}"));
                break;
        }
    }
}
