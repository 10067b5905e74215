using McpAttr.AspNetCore.Exchanges;

namespace McpAttr.AspNetCore.Sessions;

/// <summary>A client of a revision up to 2025-11-25 between its requests.</summary>
internal sealed class HttpSession : HttpConnection
{
    private readonly McpEndpoint _endpoint;
    private int _uses;
    private long _lastUsed;

    public HttpSession(McpEndpoint endpoint, SessionUser? user)
        : base(endpoint.Server, expectedCalls: 4)
    {
        _endpoint = endpoint;
        User = user;
        Id = RandomId.New();
        Streams = new SessionStreams(this, endpoint);
        Touch();
    }

    public string Id { get; }

    public override string? SessionId => Id;

    public SessionUser? User { get; }

    public SessionStreams Streams { get; }

    /// <summary>How long nobody has used it: zero while a request or a stream of it is open.</summary>
    public TimeSpan IdleTime => Volatile.Read(ref _uses) > 0 ? TimeSpan.Zero : _endpoint.Clock.GetElapsedTime(Volatile.Read(ref _lastUsed));

    public override void Notify(ReadOnlySpan<byte> message) => Streams.Notify(message);

    /// <summary>A request or a stream of it is open until <see cref="Leave"/>.</summary>
    public void Enter() => Interlocked.Increment(ref _uses);

    public void Leave()
    {
        Touch();
        Interlocked.Decrement(ref _uses);
    }

    /// <summary>Ends what is still going on in it. Its id is gone already.</summary>
    public void Close()
    {
        foreach (var call in Calls.CancelAll()) FireCancellationLater(call);
        EndSubscriptions();
        EndQuestions();
        EndSession();
        Streams.Close(keepsRequests: false);
    }

    /// <summary>Ends the streams that belong to no request.</summary>
    public void EndStreams()
    {
        EndSubscriptions();
        EndSession();
        Streams.Close(keepsRequests: true);
    }

    private void Touch() => Volatile.Write(ref _lastUsed, _endpoint.Clock.GetTimestamp());
}
