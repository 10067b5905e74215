using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Transport.Stdio;

/// <summary>
/// Serves one client over a channel of lines. One thread leads: it reads, answers and runs calls by itself, and writes once for all that one
/// read brought. A call that blocks loses it the lead: another thread goes on with what is left, and the blocked one sends its answer when it
/// has it. So a fast call costs no hand-over and no allocation, and a slow one holds nobody up.
/// </summary>
/// <remarks>
/// Invariants. Whoever holds a lane touches it, nobody else. Everything that may block is done inside the lane's guard: the user's code,
/// callbacks of a cancellation, and the leader's own writing; waiting for room in the output is not, or each slow client would cost
/// a take-over. A task's continuation is attached outside the guard, to a call that is in the table. Reading never stops because calls
/// are in flight: what they wait for may stand behind them in the input.
/// </remarks>
internal sealed class StdioLoop
{
    /// <summary>Answers that wait are sent when they are this many bytes, even if there is more to serve.</summary>
    private const int FlushSize = 4096;

    private readonly McpServer _server;
    private readonly MessageChannel _channel;
    private readonly SharedOutput _output;
    private readonly StdioConnection _connection;
    private readonly Workers _workers;
    private readonly BatchServer _batches;
    private readonly SlowCallables _slow = new();
    private readonly LeadWatch _leadWatch;
    private readonly TaskCompletionSource _inputEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StdioLoop(McpServer server, MessageChannel channel)
    {
        _server = server;
        _channel = channel;
        _output = new SharedOutput(channel);
        _workers = new Workers(server.Options.MaxRunningCalls, RunQueued, Lead, DrainOutput);
        _connection = new StdioConnection(server, _output, _workers);
        _batches = new BatchServer(_connection, _workers);
        var lane = new Lane(_connection, new LineBuffer(server.Options.MaxMessageBytes));
        _leadWatch = new LeadWatch(lane, _workers, _slow);
    }

    /// <summary>Ends when there is nothing more to read.</summary>
    public Task InputEnded => _inputEnded.Task;

    public LeadWatch Watch => _leadWatch;

    public Connection Connection => _connection;

    public void Start() => _workers.Lead(_leadWatch.Lane);

    /// <summary>Gives calls that are still running some time, then cancels them, and sends what there is to send.</summary>
    public async Task StopAsync()
    {
        var timeout = _server.Options.ShutdownTimeout;
        _connection.EndSubscriptions();
        _connection.EndQuestions();
        if (_connection.Calls.Open > 0)
        {
            var empty = _connection.Calls.WhenEmptyAsync();
            if (await Task.WhenAny(empty, Task.Delay(timeout, _server.Options.TimeProvider)).ConfigureAwait(false) != empty)
            {
                foreach (var call in _connection.Calls.CancelAll()) _connection.FireCancellationLater(call);
            }
        }

        _connection.EndSession();
        _output.WaitUntilWritten(timeout);
    }

    /// <summary>Leads until the lead is lost or the input ends.</summary>
    /// <returns>True when the lead was lost.</returns>
    private bool Lead(Lane lane)
    {
        var context = AmbientState.Capture();
        while (true)
        {
            while (lane.Input.TryRead(out int offset, out int length))
            {
                bool leads = Serve(lane, offset, length);
                AmbientState.Restore(context);
                if (!leads) return true;
                if ((lane.Committed >= FlushSize || lane.IsFlushDue) && !TryFlush(lane)) return true;
            }

            if (!TryFlush(lane)) return true;
            _output.WaitForRoom();
            int read = Read(lane.Input.FreeSpace());
            if (read == 0) return !TryEndInput(lane);
            lane.Input.Advance(read);
        }
    }

    /// <returns>False when the lead was lost.</returns>
    private bool Serve(Lane lane, int offset, int length)
    {
        if (length < 0)
        {
            lane.Reply.Error([], RpcError.InvalidRequest($"The message is longer than {_server.Options.MaxMessageBytes} bytes."));
            lane.Commit();
            return true;
        }

        byte[] bytes = lane.Input.Bytes;
        var line = bytes.AsSpan(offset, length);
        if (line.Trim(" \t"u8).IsEmpty) return true;

        MessageReader.Read(line, _server.Options.MaxDepth, out var message);
        if (message.Kind == MessageKind.Batch && _connection.Legacy is { Version.AllowsBatches: true })
        {
            _batches.Serve(line, lane.Reply);
            lane.Commit();
            return true;
        }

        var request = new Request(_connection, in message, bytes, offset, length, lane.Reply, lane.Call);
        switch (Dispatcher.Dispatch(ref request))
        {
            case Outcome.Answer:
                lane.Commit();
                return true;
            case Outcome.Run when _workers.AreFull || _slow.Contains(lane.Call.Target):
                Queue(lane, length);
                return true;
            case Outcome.Run:
                return TryRun(lane, lane.Call);
            case Outcome.Cancel:
                return TryFireCancellation(lane, request.Cancelled!);
            default:
                return true;
        }
    }

    private void Queue(Lane lane, int length)
    {
        var call = lane.Call;
        lane.ReplaceCall();
        call.Detach(length);
        _workers.Run(call);
    }

    /// <summary>Runs a call on the leading thread.</summary>
    /// <returns>False when the lead was lost.</returns>
    private bool TryRun(Lane lane, McpCall call)
    {
        lane.Running = call.Target;
        long turn = Enter(lane);
        call.Run(lane.Reply);
        if (!lane.TryLeave(turn))
        {
            // This lane is nobody else's any more, once its successor has what it needs of it.
            lane.WaitForHandOver();
            Conclude(call, lane.UncommittedAnswer);
            return false;
        }

        lane.Running = null;
        if (call.HasEscaped) lane.ReplaceCall();
        if (call.Pending is { } pending)
        {
            pending.Attach();
            return true;
        }

        bool answers = call.TryEnd();
        _connection.Calls.Remove(call);
        lane.AnsweredCalls++;
        if (answers) lane.Commit();
        else lane.Reply.Truncate(lane.Committed);
        return true;
    }

    /// <summary>Runs a call on a worker.</summary>
    private void RunQueued(McpCall call)
    {
        if (call.State == CallState.Cancelled)
        {
            _connection.Finish(call, []);
            return;
        }

        var context = AmbientState.Capture();
        var clock = _server.Options.TimeProvider;
        var reply = ReplyBuffer.Rent();
        long started = clock.GetTimestamp();
        call.Run(reply);
        _slow.Observe(call.Target, clock.GetElapsedTime(started));
        Conclude(call, reply.Bytes);
        ReplyBuffer.Return(reply);
        AmbientState.Restore(context);
    }

    /// <summary>Ends a call that ran on a thread that does not lead, now or with its task.</summary>
    private void Conclude(McpCall call, ReadOnlySpan<byte> answer)
    {
        if (call.Pending is { } pending) pending.Attach();
        else _connection.Finish(call, answer);
    }

    /// <returns>False when the lead was lost.</returns>
    private bool TryFlush(Lane lane)
    {
        if (lane.Committed > 0 || lane.AnsweredCalls > 0)
        {
            var answers = lane.TakeAnswers(out int calls);
            long turn = Enter(lane);
            bool drained = answers.IsEmpty || _output.Send(answers);
            bool leads = lane.TryLeave(turn);
            _connection.Calls.Close(calls);
            if (!drained) _workers.Drain();
            if (!leads) return false;
        }

        lane.Reply.Clear();
        return true;
    }

    /// <returns>False when the lead was lost.</returns>
    private bool TryFireCancellation(Lane lane, McpCall call)
    {
        long turn = Enter(lane);
        _connection.FireCancellation(call);
        return lane.TryLeave(turn);
    }

    private long Enter(Lane lane)
    {
        long turn = lane.Enter();
        _leadWatch.Wake();
        return turn;
    }

    private int Read(Span<byte> buffer)
    {
        try
        {
            return _channel.Read(buffer);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>Serves a last line that lacks its end, if it is whole: half of one is nothing that could be answered.</summary>
    /// <returns>False when the lead was lost. The successor comes here, too.</returns>
    private bool TryEndInput(Lane lane)
    {
        if (lane.Input.TryReadRest(out int offset, out int length))
        {
            MessageReader.Read(lane.Input.Bytes.AsSpan(offset, length), _server.Options.MaxDepth, out var message);
            bool whole = message.Fault is not { Code: RpcError.ParseErrorCode };
            if (whole && !(Serve(lane, offset, length) && TryFlush(lane))) return false;
        }

        _inputEnded.TrySetResult();
        return true;
    }

    private void DrainOutput()
    {
        if (!_output.Drain()) _workers.Drain();
    }
}
