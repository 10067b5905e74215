using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Tasks;

/// <summary>Says how a task is doing (SEP-2663, "Task Polling"; 2025-11-25, basic/utilities/tasks, "Getting Tasks").</summary>
internal sealed class GetTask(TaskDialect dialect) : TaskMethod<TaskState>("tasks/get", dialect)
{
    protected override ValueTask<TaskState> AnswerAsync(McpCall call) => Board.RequireAsync(call.Subject, call);

    protected override void Write(McpCall call, TaskState value)
    {
        var reply = call.BeginResult();
        Dialect.WriteDetails(reply, value);
        reply.EndResult();
    }
}
