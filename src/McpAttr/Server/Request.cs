using McpAttr.Calls;
using McpAttr.Diagnostics;
using McpAttr.Protocol;
using McpAttr.Tasks;

namespace McpAttr.Server;

/// <summary>A message on its way to a handler: what came, from whom, and where the answer goes.</summary>
/// <param name="connection">From whom.</param>
/// <param name="message">What came.</param>
/// <param name="buffer">The array that holds it.</param>
/// <param name="offset">Where in the array it begins.</param>
/// <param name="length">How long it is, in bytes.</param>
/// <param name="reply">Where an answer is written.</param>
/// <param name="call">The object that a call is prepared in.</param>
internal ref struct Request(Connection connection, ref readonly Message message, byte[] buffer, int offset, int length, ReplyBuffer reply, McpCall call)
{
    public readonly ref readonly Message Message = ref message;

    public readonly Connection Connection => connection;

    public readonly ReplyBuffer Reply => reply;

    public Era? Era { get; set; }

    /// <summary>What came along with the message, or null where a message is all there is.</summary>
    public readonly CallOrigin? Origin => call.Origin;

    /// <summary>What observes the message, or null when nobody does.</summary>
    public Operation? Operation { get; set; }

    /// <summary>What the transport says beside the message, or null where a message is all there is.</summary>
    public RequestHeaders? Headers { get; init; }

    /// <summary>The HTTP status that goes with an answer. Other transports do not look at it.</summary>
    public int Status { get; private set; } = HttpStatus.Ok;

    /// <summary>What makes the call that is prepared a task, or null.</summary>
    public TaskRequest? Task { get; set; }

    /// <summary>The call that was cancelled, with <see cref="Outcome.Cancel"/>.</summary>
    public McpCall? Cancelled { get; set; }

    public readonly ReadOnlySpan<byte> Utf8 => buffer.AsSpan(offset, length);

    /// <summary>The id as JSON, or nothing.</summary>
    public readonly ReadOnlySpan<byte> Id => Message.Id.Of(Utf8);

    public readonly ReadOnlySpan<byte> Params => Message.Params.Of(Utf8);

    /// <summary>Who sent it.</summary>
    public readonly Sender Sender => new(connection, Era!, Message.Meta.Whole.Of(Utf8), call.Origin);

    /// <summary>Refuses a request before its method counts.</summary>
    public Outcome Refuse(RpcError error, int status = HttpStatus.BadRequest, scoped ReadOnlySpan<byte> data = default)
    {
        Status = status;
        return Fail(error, data);
    }

    /// <summary>Answers with an error.</summary>
    public readonly Outcome Fail(RpcError error, scoped ReadOnlySpan<byte> data = default)
    {
        reply.Error(Id, error, data);
        return Outcome.Answer;
    }

    /// <summary>Answers with a result whose members are <paramref name="body"/>.</summary>
    public readonly Outcome Answer(ReadOnlySpan<byte> body)
    {
        reply.BeginResult(Id, Era!.ResultOpening);
        reply.Append(body);
        reply.EndResult();
        return Outcome.Answer;
    }

    /// <summary>Prepares a call.</summary>
    public readonly McpCall Prepare(Catalog.McpCallable target, string subject, byte[]? arguments)
    {
        call.Start(connection, Era!, target, Message, buffer, offset, subject, arguments);
        call.Length = length;
        call.Operation = Operation;
        call.Task = Task;
        return call;
    }
}
