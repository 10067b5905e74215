using System.Text.Json;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server;
using McpAttr.Server.Eras;
using McpAttr.Server.Handlers;

namespace McpAttr.Tasks.Modern;

/// <summary>The extension <c>io.modelcontextprotocol/tasks</c> of 2026-07-28 (SEP-2663): the server decides, and clients look how a task is doing.</summary>
internal sealed class ModernTasks : TaskDialect
{
    private readonly byte[] _opening;

    public ModernTasks(TaskBoard board)
        : base(board)
    {
        _opening = [.. ",\"result\":{\"resultType\":\"task\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"u8, .. board.Server.Info, .. "},"u8];
        Handlers = [new TaskHandler(this, new GetTask(this)), new TaskHandler(this, new UpdateTask(this)), new TaskHandler(this, new CancelTask(this))];
    }

    public override bool AsksBeforeTask => true;

    public override MethodHandler[] Handlers { get; }

    protected override ReadOnlySpan<byte> TimeToLiveName => "ttlMs"u8;

    protected override ReadOnlySpan<byte> PollIntervalName => "pollIntervalMs"u8;

    /// <summary>The client has not said that it knows tasks, and this needs one.</summary>
    private static CallRefusal MissingExtension() => new(
        new RpcError(RpcError.MissingCapabilityCode, "This needs tasks, and the client does not declare the extension 'io.modelcontextprotocol/tasks'."),
        HttpStatus.BadRequest,
        """{"requiredCapabilities":{"extensions":{"io.modelcontextprotocol/tasks":{}}}}"""u8.ToArray());

    /// <summary>The sender of a request knows tasks.</summary>
    /// <param name="meta">The request's <c>_meta</c> object, or nothing.</param>
    private static bool IsDeclared(ReadOnlySpan<byte> meta) => ClientExtensions.Has(meta, "io.modelcontextprotocol/tasks"u8);

    public override string CapabilityFor(Connection? connection) => "\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}";

    /// <summary>A result that says that something went wrong is a result (SEP-2663, "Task Execution Errors").</summary>
    public override ReadOnlySpan<byte> StatusOf(TaskState task) => task.Phase switch
    {
        TaskPhase.Working => "working"u8,
        TaskPhase.InputRequired => "input_required"u8,
        TaskPhase.Completed => "completed"u8,
        TaskPhase.Failed => "failed"u8,
        _ => "cancelled"u8,
    };

    public override bool TryPrepare(ref Request request, McpTool tool)
    {
        if (tool.Tasks is not { } tasks || request.Connection.WaitsForResults) return true;
        if (IsDeclared(request.Message.Meta.Whole.Of(request.Utf8)))
        {
            request.Task = new TaskRequest(this, request.Utf8.ToArray(), timeToLive: null);
            return true;
        }

        return !tasks.IsRequired || Refuse(ref request);
    }

    public override bool Allows(ref Request request) => IsDeclared(request.Message.Meta.Whole.Of(request.Utf8)) || Refuse(ref request);

    public override void WriteCreated(McpCall call, TaskState task)
    {
        var reply = call.BeginResult(_opening);
        WriteMembers(reply, task);
        reply.EndResult();
    }

    public override void WriteParams(Utf8JsonWriter json, Question question, McpCall call, string id) => question.WriteParams(json, isSent: false);

    public override void RequireListening(McpCall call)
    {
        if (!IsDeclared(call.Context.MetaObject)) throw MissingExtension();
    }

    public override async Task ListenAsync(List<string> ids, McpCall call, ModernListener listener, Action<List<string>> begin)
    {
        var found = new List<TaskState>();
        foreach (string id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await TryFindAsync(id, call).ConfigureAwait(false) is { } task) found.Add(task);
        }

        begin(found.ConvertAll(static task => task.Id));
        await Task.WhenAll(found.ConvertAll(task => new TaskListener(this, listener, task).RunAsync(call.CancellationToken))).ConfigureAwait(false);
    }

    /// <summary>SEP-2663, "Task Status Notifications": there is neither progress nor a log of tasks.</summary>
    public override void Notify(TaskRun run, ReadOnlySpan<byte> message)
    {
    }

    /// <summary>Who wants to know listens, wherever the task runs.</summary>
    public override void OnPhase(TaskRun run, TaskState task)
    {
    }

    /// <summary>Writes the members of a <c>DetailedTask</c>.</summary>
    public override void WriteDetails(ReplyBuffer reply, TaskState task)
    {
        WriteMembers(reply, task);
        if (task.Phase == TaskPhase.InputRequired)
        {
            reply.Append(",\"inputRequests\":{"u8);
            bool isFirst = true;
            foreach (var input in task.Inputs)
            {
                if (!input.IsOpen) continue;
                if (!isFirst) reply.Append((byte)',');
                isFirst = false;
                reply.AppendString(input.Key);
                reply.Append((byte)':');
                reply.Append(input.Request);
            }

            reply.Append((byte)'}');
        }
        else if (task.Outcome.Length > 0)
        {
            reply.Append(task.Phase == TaskPhase.Completed ? ",\"result\":"u8 : ",\"error\":"u8);
            reply.Append(task.Outcome);
        }
    }

    private async Task<TaskState?> TryFindAsync(string id, McpCall call)
    {
        try
        {
            return await Board.FindAsync(id, call.CancellationToken).ConfigureAwait(false) is { } task && task.Owner == TaskBoard.OwnerOf(call) ? task : null;
        }
        catch (Exception exception)
        {
            if (!call.CancellationToken.IsCancellationRequested) Board.Server.Options.Log("A task that somebody wants to hear of cannot be read.", exception);
            return null;
        }
    }

    /// <returns>False, for nothing comes of the request.</returns>
    private static bool Refuse(ref Request request)
    {
        var refusal = MissingExtension();
        request.Refuse(refusal.Error, refusal.Status, refusal.ErrorData);
        return false;
    }
}
