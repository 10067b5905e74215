using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>The connection of one request from the command line. What a method reports meanwhile goes to standard error.</summary>
internal sealed class DirectConnection(McpServer server) : Connection(server)
{
    private readonly TaskCompletionSource<byte[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override bool SeesAll => true;

    public override bool WaitsForResults => true;

    public override void Notify(ReadOnlySpan<byte> message) => StandardStreams.WriteError(message);

    public override void Send(McpCall call, ReadOnlySpan<byte> answer) => _answer.TrySetResult(answer.ToArray());

    /// <summary>Has a request answered.</summary>
    /// <returns>The answer, empty when the call was cancelled.</returns>
    public Task<byte[]> AskAsync(byte[] bytes)
    {
        var reply = new ReplyBuffer();
        var call = new McpCall(this);
        MessageReader.Read(bytes, Server.Options.MaxDepth, out var message);
        var request = new Request(this, in message, bytes, 0, bytes.Length, reply, call);
        if (Dispatcher.Dispatch(ref request) != Outcome.Run) return Task.FromResult(reply.Bytes.ToArray());
        call.Run(reply);
        if (call.Pending is { } pending) pending.Attach();
        else Finish(call, reply.Bytes);
        return _answer.Task;
    }

    public void CancelAll()
    {
        foreach (var call in Calls.CancelAll()) FireCancellation(call);
        _answer.TrySetResult([]);
    }
}
