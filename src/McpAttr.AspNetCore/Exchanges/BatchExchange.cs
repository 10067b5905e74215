using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>2025-03-26, basic/index: the messages of a batch are served one by one and answered together.</summary>
internal static class BatchExchange
{
    public static void Serve(List<byte[]> messages, Batch batch, Connection connection, CallOrigin origin, RequestHeaders? headers)
    {
        foreach (byte[] message in messages)
        {
            batch.Expect();
            Serve(message, batch, connection, origin, headers);
        }

        batch.Drop();
    }

    private static void Serve(byte[] bytes, Batch batch, Connection connection, CallOrigin origin, RequestHeaders? headers)
    {
        MessageReader.Read(bytes, connection.Server.Options.MaxDepth, out var message);
        var call = new McpCall(connection) { Batch = batch, Origin = origin };
        var reply = ReplyBuffer.Rent();
        var request = new Request(connection, in message, bytes, 0, bytes.Length, reply, call) { Headers = headers };
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
}
