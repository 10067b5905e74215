using System.Globalization;
using System.Text.Json;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server;
using McpAttr.Server.Eras;
using McpAttr.Server.Handlers;

namespace McpAttr.Tasks;

/// <summary>How an era speaks of tasks: all that its clients see of them.</summary>
internal abstract class TaskDialect(TaskBoard board)
{
    public TaskBoard Board => board;

    /// <summary>What is asked before the method runs is asked before there is a task.</summary>
    public abstract bool AsksBeforeTask { get; }

    /// <summary>The requests about tasks.</summary>
    public abstract MethodHandler[] Handlers { get; }

    /// <summary>What the status of a task is called.</summary>
    public abstract ReadOnlySpan<byte> StatusOf(TaskState task);

    protected abstract ReadOnlySpan<byte> TimeToLiveName { get; }

    protected abstract ReadOnlySpan<byte> PollIntervalName { get; }

    /// <summary>The member of the server's capabilities that says that there are tasks.</summary>
    /// <param name="connection">To whom; null when it is the same for all.</param>
    public abstract string CapabilityFor(Connection? connection);

    /// <summary>Decides whether a call of a tool becomes a task, and says so in the request.</summary>
    /// <returns>False when the call is refused, which the answer says.</returns>
    public abstract bool TryPrepare(ref Request request, McpTool tool);

    /// <summary>The client may send requests about tasks.</summary>
    /// <returns>False when the request is refused, which the answer says.</returns>
    public abstract bool Allows(ref Request request);

    /// <summary>Answers a call with the task that it has become.</summary>
    public abstract void WriteCreated(McpCall call, TaskState task);

    /// <summary>Writes the members of a <c>Task</c> and all that is to be known of it.</summary>
    public abstract void WriteDetails(ReplyBuffer reply, TaskState task);

    /// <summary>Writes the members of a question's <c>params</c>.</summary>
    public abstract void WriteParams(Utf8JsonWriter json, Question question, McpCall call, string id);

    /// <summary>Finds out whether the sender of a request may listen for tasks.</summary>
    /// <exception cref="CallRefusal">It may not.</exception>
    public virtual void RequireListening(McpCall call) => throw new InvalidOperationException();

    /// <summary>Has a request told what becomes of those of some tasks that are its sender's.</summary>
    /// <param name="ids">The tasks.</param>
    /// <param name="call">The request.</param>
    /// <param name="listener">Tells it.</param>
    /// <param name="begin">Says which of them it will be told of, before it is told anything.</param>
    /// <returns>Ends when all of them have ended.</returns>
    public virtual Task ListenAsync(List<string> ids, McpCall call, ModernListener listener, Action<List<string>> begin) => throw new InvalidOperationException();

    /// <summary>Sends what the method reports, where it can be sent.</summary>
    public abstract void Notify(TaskRun run, ReadOnlySpan<byte> message);

    /// <summary>A task that this process runs has come to another phase.</summary>
    public abstract void OnPhase(TaskRun run, TaskState task);

    /// <summary>Writes the members of a <c>Task</c>.</summary>
    public void WriteMembers(ReplyBuffer reply, TaskState task)
    {
        var json = reply.BeginJson();
        json.WriteString("taskId"u8, task.Id);
        json.WriteString("status"u8, StatusOf(task));
        if (MessageOf(task) is { } message) json.WriteString("statusMessage"u8, message);
        json.WriteString("createdAt"u8, Time(task.Created));
        json.WriteString("lastUpdatedAt"u8, Time(task.Updated));
        json.WriteNumber(TimeToLiveName, (long)task.TimeToLive.TotalMilliseconds);
        json.WriteNumber(PollIntervalName, (long)task.PollInterval.TotalMilliseconds);
        json.Flush();
    }

    /// <summary>What a person may be told of a task: while it runs, what the method says of its progress, where it runs in this process.</summary>
    protected virtual string? MessageOf(TaskState task) => task.Message ?? (task.HasEnded ? null : board.RunOf(task.Id)?.Progress);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
