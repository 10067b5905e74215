using McpAttr.AspNetCore.Events;
using McpAttr.AspNetCore.Exchanges;
using McpAttr.AspNetCore.Sessions;
using McpAttr.Calls;
using McpAttr.Diagnostics;
using McpAttr.Server;

namespace McpAttr.AspNetCore.HttpSse;

/// <summary>A client as long as its stream is open. All that it is told comes on that stream.</summary>
/// <param name="server">What is served.</param>
/// <param name="user">Whose session it is.</param>
/// <param name="sink">The stream.</param>
internal sealed class HttpSseSession(McpServer server, SessionUser? user, EventSink sink) : Connection(server, expectedCalls: 4)
{
    private int _posts;
    private volatile bool _isEnding;

    public string Id { get; } = RandomId.New();

    public override string? SessionId => Id;

    public SessionUser? User => user;

    public override bool HasOneStream => true;

    public override NetworkPeer Peer(CallOrigin? origin) => HttpPeer.Of((origin as HttpSseExchange)?.Request);

    public override void Notify(ReadOnlySpan<byte> message) => sink.Write(null, message);

    public override void Send(McpCall call, ReadOnlySpan<byte> answer)
    {
        if (call.Batch is { } batch) batch.Add(answer);
        else ((HttpSseExchange)call.Origin!).Answer(answer);
    }

    public override void Abandon(McpCall call)
    {
        if (call.Batch is { } batch) batch.Drop();
        else ((HttpSseExchange)call.Origin!).Answer([]);
    }

    /// <summary>A message is served, with its call, until <see cref="Leave"/>.</summary>
    public void Enter() => Interlocked.Increment(ref _posts);

    public void Leave()
    {
        Interlocked.Decrement(ref _posts);
        EndIfDone();
    }

    /// <summary>The server ends: the stream does when the messages that came have been answered.</summary>
    public void End()
    {
        EndSubscriptions();
        EndSession();
        _isEnding = true;

        // Whoever leaves meanwhile sees that, or is seen to have left.
        Interlocked.MemoryBarrier();
        EndIfDone();
    }

    /// <summary>Ends what is going on: nobody reads it any more, or the server does not wait any longer.</summary>
    public void Close()
    {
        foreach (var call in Calls.CancelAll()) FireCancellationLater(call);
        EndSubscriptions();
        EndQuestions();
        EndSession();
        sink.End();
    }

    private void EndIfDone()
    {
        if (_isEnding && Volatile.Read(ref _posts) == 0) sink.End();
    }
}
