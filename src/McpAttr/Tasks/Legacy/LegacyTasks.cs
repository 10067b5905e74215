using System.Buffers.Text;
using System.Text.Json;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server;
using McpAttr.Server.Handlers;

namespace McpAttr.Tasks.Legacy;

/// <summary>The experimental feature of 2025-11-25 (basic/utilities/tasks): the client asks for a task, and waits for its result where it likes.</summary>
internal sealed class LegacyTasks : TaskDialect
{
    public LegacyTasks(TaskBoard board)
        : base(board) => Handlers =
        [
            new TaskHandler(this, new GetTask(this)),
            new TaskHandler(this, new TaskResult(this)),
            new TaskHandler(this, new CancelTask(this)),
            new TaskHandler(this, new ListTasks(this), hasTask: false),
        ];

    /// <summary>A task is answered with as soon as may be; it asks by itself.</summary>
    public override bool AsksBeforeTask => false;

    public override MethodHandler[] Handlers { get; }

    protected override ReadOnlySpan<byte> TimeToLiveName => "ttl"u8;

    protected override ReadOnlySpan<byte> PollIntervalName => "pollInterval"u8;

    /// <summary>"Task Isolation": nobody may list tasks whose owners cannot be told apart.</summary>
    public static bool CanList(Connection connection) => connection.IsLasting;

    public override string CapabilityFor(Connection? connection) =>
        $"\"tasks\":{{\"cancel\":{{}},{(CanList(connection!) ? "\"list\":{}," : "")}\"requests\":{{\"tools\":{{\"call\":{{}}}}}}}}";

    /// <summary>"Task Execution Errors": a result that says that something went wrong is a failure.</summary>
    public override ReadOnlySpan<byte> StatusOf(TaskState task) => task.Phase switch
    {
        TaskPhase.Working => "working"u8,
        TaskPhase.InputRequired => "input_required"u8,
        TaskPhase.Completed when !task.IsError => "completed"u8,
        TaskPhase.Cancelled => "cancelled"u8,
        _ => "failed"u8,
    };

    public override bool TryPrepare(ref Request request, McpTool tool)
    {
        if (request.Connection.WaitsForResults) return true;
        if (!request.Message.WantsTask || !HasTasks(request.Connection))
        {
            return tool.Tasks is not { IsRequired: true } || Refuse(ref request, "This tool is called as a task: send 'task' under revision 2025-11-25.");
        }

        if (tool.Tasks is null) return Refuse(ref request, "This tool is not called as a task: leave 'task' out.");
        if (!TryReadTimeToLive(request.Params, out var timeToLive))
        {
            request.Fail(RpcError.InvalidParams("'task' must be an object whose 'ttl', if it has one, is a positive number of milliseconds, or null."));
            return false;
        }

        request.Task = new TaskRequest(this, request.Utf8.ToArray(), timeToLive);
        return true;
    }

    public override bool Allows(ref Request request) => HasTasks(request.Connection) || Refuse(ref request, "Method not found.");

    public override void WriteCreated(McpCall call, TaskState task)
    {
        var reply = call.BeginResult();
        reply.Append("\"task\":{"u8);
        WriteMembers(reply, task);
        reply.Append((byte)'}');
        reply.EndResult();
    }

    public override void WriteDetails(ReplyBuffer reply, TaskState task) => WriteMembers(reply, task);

    public override void WriteParams(Utf8JsonWriter json, Question question, McpCall call, string id)
    {
        question.WriteParams(json, isSent: true);
        json.WriteStartObject("_meta"u8);
        RelatedTask.Write(json, id);
        call.Context.Trace.WriteMembers(json);
        json.WriteEndObject();
    }

    public override void Notify(TaskRun run, ReadOnlySpan<byte> message)
    {
        var related = ReplyBuffer.Rent();
        RelatedTask.AppendTo(related, message, run.Id);
        if (run.Waiter is { } waiter) waiter.Connection.Notify(waiter, related.Bytes);
        else run.Client?.Notify(related.Bytes);
        ReplyBuffer.Return(related);
    }

    public override void OnPhase(TaskRun run, TaskState task)
    {
        if (run.Client is not { Legacy: { } session } client) return;
        var message = new ReplyBuffer();
        message.BeginNotification("notifications/tasks/status"u8);
        WriteMembers(message, task);
        message.EndResult();
        session.Subscribe(client, client.Server.Subscribers!).Tell(task.Id, message.Bytes.ToArray());
    }

    protected override string? MessageOf(TaskState task) => base.MessageOf(task) ?? (task.IsError ? "The tool has ended with an error; its result says which." : null);

    private static bool HasTasks(Connection connection) => connection.Legacy is { Version.HasTasks: true };

    /// <returns>False, for nothing comes of the request.</returns>
    private static bool Refuse(ref Request request, string message)
    {
        request.Fail(new RpcError(RpcError.MethodNotFoundCode, message));
        return false;
    }

    private static bool TryReadTimeToLive(ReadOnlySpan<byte> parameters, out TimeSpan? timeToLive)
    {
        timeToLive = null;
        var reader = new ParamsReader(parameters);
        while (reader.Next())
        {
            if (!reader.Is("task"u8)) continue;
            if (reader.TokenType != JsonTokenType.StartObject) return false;
            var task = reader.Whole(parameters);
            if (ParamsReader.IsTwice(task, "ttl"u8)) return false;
            var members = new ParamsReader(task);
            while (members.Next())
            {
                if (!members.Is("ttl"u8) || members.TokenType == JsonTokenType.Null) continue;
                if (members.TokenType != JsonTokenType.Number || !Utf8Parser.TryParse(members.Token(task), out double milliseconds, out _) || milliseconds < 1) return false;

                // What is too long is cut anyway.
                timeToLive = milliseconds < int.MaxValue ? TimeSpan.FromMilliseconds(Math.Floor(milliseconds)) : TimeSpan.FromMilliseconds(int.MaxValue);
            }
        }

        return true;
    }
}
