using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Transport.Stdio;

/// <summary>
/// 2025-03-26, basic/index: the messages of a batch are served one by one and answered together. Their calls run on workers, because a leader
/// could lose the lead in the middle.
/// </summary>
internal sealed class BatchServer(Connection connection, Workers workers)
{
    /// <param name="utf8">The array of messages.</param>
    /// <param name="reply">Where it is answered if it is no batch; a batch sends its answers itself.</param>
    public void Serve(ReadOnlySpan<byte> utf8, ReplyBuffer reply)
    {
        if (BatchReader.Split(utf8, out var fault) is not { } messages)
        {
            reply.Error([], fault!);
            return;
        }

        var batch = new Batch(Send);
        foreach (byte[] message in messages)
        {
            batch.Expect();
            Serve(message, batch);
        }

        batch.Drop();
    }

    private void Send(ReadOnlySpan<byte> answers)
    {
        if (!answers.IsEmpty) connection.Notify(answers);
    }

    private void Serve(byte[] bytes, Batch batch)
    {
        MessageReader.Read(bytes, connection.Server.Options.MaxDepth, out var message);
        var call = new McpCall(connection) { Batch = batch };
        var reply = ReplyBuffer.Rent();
        var request = new Request(connection, in message, bytes, 0, bytes.Length, reply, call);
        var outcome = Dispatcher.Dispatch(ref request);
        if (outcome == Outcome.Answer) batch.Add(reply.Bytes);
        else if (outcome == Outcome.Run) workers.Run(call);
        else batch.Drop();
        if (outcome == Outcome.Cancel) connection.FireCancellationLater(request.Cancelled!);
        ReplyBuffer.Return(reply);
    }
}
