using McpAttr.Protocol;
using McpAttr.Server.Eras;

namespace McpAttr.Tasks.Modern;

/// <summary>Tells a request <c>subscriptions/listen</c> what becomes of a task (SEP-2663, "Task Status Notifications").</summary>
internal sealed class TaskListener(ModernTasks dialect, ModernListener listener, TaskState first)
{
    /// <summary>Tells how the task is, and then each change until it ends. A change that another one follows before the client was told is left out.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var task = first;
            Tell(task);
            while (!task.HasEnded)
            {
                await dialect.Board.Store.WaitAsync(task.Id, task.Version, cancellationToken).ConfigureAwait(false);
                if (await dialect.Board.FindAsync(task.Id, cancellationToken).ConfigureAwait(false) is not { } next) return;
                if (next.Version != task.Version) Tell(next);
                task = next;
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
        catch (Exception exception)
        {
            dialect.Board.Server.Options.Log("What becomes of a task cannot be read any more; who listens for it is not told.", exception);
        }
    }

    private void Tell(TaskState task)
    {
        var message = new ReplyBuffer();
        message.BeginNotification("notifications/tasks"u8);
        message.Append("\"_meta\":"u8);
        message.Append(listener.Meta);
        message.Append((byte)',');
        dialect.WriteDetails(message, task);
        message.EndResult();
        listener.Tell(task.Id, message.Bytes.ToArray());
    }
}
