using McpAttr.Asking;
using McpAttr.Asking.Legacy;
using McpAttr.Calls;
using McpAttr.Diagnostics;
using McpAttr.Protocol;
using McpAttr.Server.Subscriptions;

namespace McpAttr.Server;

/// <summary>One client as the dispatcher sees it: the calls it has in flight, what a legacy handshake agreed on, and a way to tell it something.</summary>
/// <param name="server">What is served.</param>
/// <param name="expectedCalls">How many calls may be in flight before more memory is taken for them, a power of two.</param>
/// <remarks>A modern request needs none of the agreement: it says everything itself (2026-07-28, basic/index).</remarks>
internal abstract class Connection(McpServer server, int expectedCalls = CallTable.UsualCalls)
{
    private ChangeFeed? _feed;
    private QuestionTable? _questions;

    public McpServer Server { get; } = server;

    public CallTable Calls { get; } = new(expectedCalls);

    /// <summary>What <c>initialize</c> agreed on, or null before.</summary>
    public LegacySession? Legacy { get; set; }

    /// <summary>More calls than the server takes are in flight.</summary>
    public virtual bool IsFull => Calls.Open - Server.Options.MaxRunningCalls >= Server.Options.MaxQueuedCalls;

    /// <summary>As many calls are in flight as may hold a thread.</summary>
    public virtual bool IsBusy => Calls.Open >= Server.Options.MaxRunningCalls;

    /// <summary>The connection outlives its requests, so that what one of them asks for can be sent after it.</summary>
    public virtual bool IsLasting => true;

    /// <summary>Tells the client what has changed.</summary>
    public ChangeFeed Feed => LazyInitializer.EnsureInitialized(ref _feed, () => new ChangeFeed(this));

    /// <summary>Nothing is hidden from it: it is the developer's.</summary>
    public virtual bool SeesAll => false;

    /// <summary>All requests and answers share one stream, so that the end of a request is the end of no stream.</summary>
    public virtual bool HasOneStream => false;

    /// <summary>What the client was asked and has not answered.</summary>
    public QuestionTable Questions => LazyInitializer.EnsureInitialized(ref _questions, () => new QuestionTable(this));

    /// <summary>What tells the session of a handshake from others, or null when there is none.</summary>
    public virtual string? SessionId => Legacy?.Id;

    /// <summary>How the client is connected.</summary>
    /// <param name="origin">What came along with a message of it, or null.</param>
    public virtual NetworkPeer Peer(CallOrigin? origin) => NetworkPeer.Pipe;

    /// <summary>Who is there waits for the result of each call, so none is a task.</summary>
    public virtual bool WaitsForResults => false;

    /// <summary>Prepares the questions of a call.</summary>
    public virtual CallQuestions QuestionsOf(McpCall call) => call.Era.Questions(call);

    /// <summary>A method says how far it is, whether its client wants to hear it or not.</summary>
    public virtual void OnProgress(double progress, double? total, string? message)
    {
    }

    /// <summary>A request to the client reaches it while this call of it runs.</summary>
    public virtual bool CanAsk(McpCall call) => true;

    /// <summary>Takes a response.</summary>
    /// <returns>False when the client was never asked what it answers.</returns>
    public bool TryAnswer(in Message message, ReadOnlySpan<byte> utf8) => Volatile.Read(ref _questions)?.TryAnswer(in message, utf8) ?? false;

    /// <summary>The client is gone, or the server is about to be: who waits for an answer waits in vain.</summary>
    public void EndQuestions() => Volatile.Read(ref _questions)?.Close();

    /// <summary>Sends a message that belongs to no call, at once and whole.</summary>
    public abstract void Notify(ReadOnlySpan<byte> message);

    /// <summary>Sends a message that belongs to a call, at once and whole.</summary>
    public virtual void Notify(McpCall call, ReadOnlySpan<byte> message) => Notify(message);

    /// <summary>Sends the answer of a call that ended on a thread of its own.</summary>
    public abstract void Send(McpCall call, ReadOnlySpan<byte> answer);

    /// <summary>The client of a call can be told something before the answer.</summary>
    public virtual bool CanNotify(McpCall call) => true;

    /// <summary>Waits until the client has read enough for more messages that it did not ask for.</summary>
    public virtual void WaitForRoom()
    {
    }

    /// <summary>Ends all subscriptions: the client is gone, or the server is about to be. Requests that listen are answered.</summary>
    public void EndSubscriptions() => Volatile.Read(ref _feed)?.End();

    /// <summary>The client of a handshake is gone, or the server is.</summary>
    public void EndSession()
    {
        if (Server.Options.Telemetry is { } telemetry && Legacy is { } session && session.TryEnd()) telemetry.EndSession(this, session);
    }

    /// <summary>A call has ended that gets no answer, because it was cancelled.</summary>
    public virtual void Abandon(McpCall call) => call.Batch?.Drop();

    /// <summary>A task of the user's has ended: its answer is written and sent from the thread that ended it.</summary>
    public void OnTaskEnded(McpCall call)
    {
        var reply = ReplyBuffer.Rent();
        call.Resume(reply);
        Finish(call, reply.Bytes);
        ReplyBuffer.Return(reply);
    }

    /// <summary>Ends a call, with its answer unless it was cancelled.</summary>
    public void Finish(McpCall call, ReadOnlySpan<byte> answer)
    {
        bool answers = call.TryEnd();
        Calls.Remove(call);
        if (answers) Send(call, answer);
        else if (call.State == CallState.Cancelled) Abandon(call);
        call.Task?.Settle(answers);
        Calls.Close(1);
    }

    /// <summary>Fires the token of a cancelled call. What its callbacks throw is logged: nobody else could take it.</summary>
    public void FireCancellation(McpCall call)
    {
        try
        {
            call.Operation?.Cancel();
            call.FireCancellation();
        }
        catch (AggregateException exception)
        {
            Server.Options.Log("A callback of a cancellation failed.", exception);
        }
    }

    /// <summary>Fires the token on another thread, for who must not be held up.</summary>
    public void FireCancellationLater(McpCall call) => ThreadPool.UnsafeQueueUserWorkItem(FireCancellation, call, preferLocal: false);
}
