using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Transport.Stdio;

/// <summary>
/// All that the leading thread works with: what it read, what it answered, the call it runs. Only who holds the lane touches it, so
/// nothing of it is locked, and arguments and answers are not copied.
/// </summary>
/// <remarks>
/// <para>The guard is how the watch takes a lane away from a thread that is stuck in code that may block. The thread enters with a turn that
/// never repeats; the watch, which has seen the same turn twice, turns the guard to <see cref="Taken"/>. Then this lane belongs to the
/// stuck thread for good, and <see cref="Succeed"/> gives another one to go on with.</para>
/// <para>A taken lane may be read by the watch until <see cref="HandOver"/>: the rest of the input and the answers up to
/// <see cref="Committed"/>, which the stuck thread does not change.</para>
/// </remarks>
internal sealed class Lane(Connection connection, LineBuffer input)
{
    private const long Free = 0;
    private const long Taken = -1;

    private long _guard;
    private long _turn;
    private volatile bool _isFlushDue;
    private volatile bool _handedOver;

    public LineBuffer Input { get; } = input;

    public ReplyBuffer Reply { get; } = new();

    /// <summary>How much of <see cref="Reply"/> is whole answers.</summary>
    public int Committed { get; private set; }

    /// <summary>How many calls have their answers among the committed ones.</summary>
    public int AnsweredCalls { get; set; }

    /// <summary>What runs in the guard, or null when nothing of the user's does.</summary>
    public McpCallable? Running { get; set; }

    /// <summary>The call that the leader prepares and runs; another one when somebody else holds it.</summary>
    public McpCall Call { get; private set; } = new(connection);

    /// <summary>The watch has seen answers wait.</summary>
    public bool IsFlushDue
    {
        get => _isFlushDue;
        set => _isFlushDue = value;
    }

    /// <summary>The turn of the thread that is in the guard, or a number that is not positive.</summary>
    public long Guard => Volatile.Read(ref _guard);

    /// <summary>How often the guard was entered.</summary>
    public long Turns => Volatile.Read(ref _turn);

    /// <summary>Begins something that may block.</summary>
    /// <returns>The turn, to leave with.</returns>
    public long Enter()
    {
        // A full fence: whoever asks afterwards whether the watch sleeps is seen by a watch that goes to sleep, and the other way round.
        Interlocked.Exchange(ref _guard, ++_turn);
        return _turn;
    }

    /// <returns>False when the lane was taken meanwhile: the thread has lost the lead.</returns>
    public bool TryLeave(long turn) => Interlocked.CompareExchange(ref _guard, Free, turn) == turn;

    /// <returns>False when the thread has left the guard meanwhile.</returns>
    public bool TryTake(long turn) => Interlocked.CompareExchange(ref _guard, Taken, turn) == turn;

    public void Commit() => Committed = Reply.Length;

    /// <summary>Takes the answers out, to be sent before anything more is written here.</summary>
    /// <param name="calls">How many of them answer calls.</param>
    public ReadOnlySpan<byte> TakeAnswers(out int calls)
    {
        var answers = Reply.Prefix(Committed);
        calls = AnsweredCalls;
        (Committed, AnsweredCalls, IsFlushDue) = (0, 0, false);
        return answers;
    }

    /// <summary>What the stuck thread wrote behind the answers that the successor has.</summary>
    public ReadOnlySpan<byte> UncommittedAnswer => Reply.From(Committed);

    public void ReplaceCall() => Call = new McpCall(connection);

    /// <summary>A lane for the next leader: what is not served yet, and what is not sent yet.</summary>
    public Lane Succeed()
    {
        var next = new Lane(connection, Input.CopyRest());
        next.Reply.Append(Reply.Prefix(Committed));
        next.Commit();
        next.AnsweredCalls = AnsweredCalls;
        return next;
    }

    /// <summary>The successor has its copies; the stuck thread may do with this lane what it likes.</summary>
    public void HandOver() => _handedOver = true;

    /// <summary>Waits until the watch, which is at it, has handed over: a few microseconds.</summary>
    public void WaitForHandOver()
    {
        var spin = default(SpinWait);
        while (!_handedOver) spin.SpinOnce();
    }
}
