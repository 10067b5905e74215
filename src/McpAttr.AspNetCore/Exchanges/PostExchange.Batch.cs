using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.AspNetCore.Exchanges;

/// <content>2025-03-26, basic/index: the messages of a batch are served one by one and answered together.</content>
internal sealed partial class PostExchange
{
    private Task ServeBatchAsync(ReadOnlySpan<byte> utf8, Connection connection)
    {
        if (BatchReader.Split(utf8, out var fault) is not { } messages) return RefuseAsync(HttpStatus.BadRequest, fault!.Message, []);

        _ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var batch = new Batch(Answer);
        foreach (byte[] message in messages)
        {
            batch.Expect();
            Serve(message, batch, connection);
        }

        _endpoint.Begin(this);
        batch.Drop();
        return EndBatchAsync();
    }

    private void Serve(byte[] bytes, Batch batch, Connection connection)
    {
        MessageReader.Read(bytes, connection.Server.Options.MaxDepth, out var message);
        var call = new McpCall(connection) { Batch = batch, Origin = this };
        var reply = ReplyBuffer.Rent();
        var request = new Request(connection, in message, bytes, 0, bytes.Length, reply, call) { Headers = _headers };
        switch (Dispatcher.Dispatch(ref request))
        {
            case Outcome.Answer:
                batch.Add(reply.Bytes);
                break;
            case Outcome.Run:
                call.Run(reply);
                if (call.Pending is { } pending) pending.Attach();
                else connection.Finish(call, reply.Bytes);
                break;
            case Outcome.Cancel:
                batch.Drop();
                connection.FireCancellationLater(request.Cancelled!);
                break;
            default:
                batch.Drop();
                break;
        }

        ReplyBuffer.Return(reply);
    }

    private async Task EndBatchAsync()
    {
        await _ended!.Task.ConfigureAwait(false);
        _endpoint.End(this);
        if (_sink is not null || _answer is { Length: > 0 }) await EndAsync(HttpStatus.Ok).ConfigureAwait(false);
        else await AcceptAsync(isReusable: false).ConfigureAwait(false);
    }
}
