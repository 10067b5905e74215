using System.Globalization;
using McpAttr.Catalog;
using McpAttr.Filters;
using McpAttr.Protocol;

namespace McpAttr.Calls;

/// <content>How a call is run, and how it ends.</content>
public sealed partial class McpCall
{
    // The MethodRun that this is the call of, or the TaskRequest that makes it a task. Never both: what runs around a method runs in the task.
    private object? _role;
    private ITimer? _timer;
    private bool _isFiltered;

    /// <summary>How long the message of the request is, in bytes.</summary>
    internal int Length { get; set; }

    /// <summary>The call that this is another writer of, or null when this is the whole of it.</summary>
    private McpCall? Whole => (_role as MethodRun)?.Whole;

    private CallPlan? Plan => Target.Plan ?? Connection.Server.Plans?.Find(Target);

    /// <summary>Takes a copy of the request, for a call that runs when the transport's buffer holds something else.</summary>
    internal void Detach(int length)
    {
        _bytes = _bytes.AsSpan(_offset, length).ToArray();
        _offset = 0;
    }

    /// <summary>Takes a copy of the request, for filters, which may run the method later; nobody uses this object for another call then.</summary>
    internal void KeepForFilters()
    {
        Detach(Length);
        _isFiltered = true;
    }

    /// <summary>
    /// The same call with another place for its answer. What belongs to the call (its end, its token, its context, its services) stays with
    /// the whole.
    /// </summary>
    /// <param name="run">Who writes it where.</param>
    internal McpCall Again(MethodRun run)
    {
        var again = (McpCall)MemberwiseClone();
        again._role = run;
        again._reply = run.Answer;
        again.Pending = null;
        again.IsError = false;
        return again;
    }

    /// <summary>The task that the method returned has ended.</summary>
    internal void OnTaskEnded()
    {
        if (_role is MethodRun run) run.OnTaskEnded();
        else Connection.OnTaskEnded(this);
    }

    /// <summary>Runs the method. Afterwards the answer stands in <paramref name="reply"/>, or <see cref="Pending"/> is set and nothing stands there.</summary>
    internal void Run(ReplyBuffer reply)
    {
        if (Operation is { } operation) operation.Run(this, reply);
        else RunMethod(reply);
    }

    /// <summary>The same, for who observes it.</summary>
    internal void RunMethod(ReplyBuffer reply)
    {
        int start = reply.Length;
        _reply = reply;
        try
        {
            // What is around the method is around it in the task.
            if (Task is null && Plan is { } plan) plan.Run(this);
            else Target.Invoke(this);
            if (Pending is null && EndsEarly) WriteEarlyEnd(start);
            Limit(reply.Length - start);
        }
        catch (Exception exception)
        {
            Pending = null;
            Fail(exception, start);
        }

        if (Pending is null) Operation?.Note(reply.From(start), IsError);
        _reply = null;
        if (HasEscaped && !_isFiltered) _bytes = [];
        if (Pending is null) EndParts();
    }

    /// <summary>Writes the answer of a task that has ended.</summary>
    internal void Resume(ReplyBuffer reply)
    {
        int start = reply.Length;
        _reply = reply;
        try
        {
            Pending!.WriteResult();
            if (EndsEarly) WriteEarlyEnd(start);
            Limit(reply.Length - start);
        }
        catch (Exception exception)
        {
            Fail(exception, start);
        }

        Operation?.Note(reply.From(start), IsError);
        _reply = null;
        EndParts();
    }

    /// <summary>Decides between the answer and a cancellation or a timeout that came meanwhile.</summary>
    /// <returns>True when the answer is to be sent.</returns>
    internal bool TryEnd()
    {
        if (!TryEnd(CallState.Ended)) return false;
        Operation?.End();
        return true;
    }

    /// <summary>Decides that there will be no answer.</summary>
    /// <returns>False when the call has ended already.</returns>
    internal bool TryCancel() => Leave(CallState.Cancelled);

    /// <summary>Fires the token. Its callbacks are the user's code and may block or throw.</summary>
    internal void FireCancellation()
    {
        Interlocked.MemoryBarrier();
        _cancellation?.Cancel();
    }

    private bool Leave(CallState state)
    {
        if (Interlocked.CompareExchange(ref _state, (int)state, (int)CallState.Running) != (int)CallState.Running) return false;
        _timer?.Dispose();
        return true;
    }

    private void Fail(Exception exception, int start)
    {
        _reply!.Truncate(start);
        if (exception is McpUrlRequiredException required && Target is McpMember) exception = required.For(this);
        if ((_context?.Questions?.Refusal ?? Era.Refusal(exception)) is { } refusal)
        {
            Status = refusal.Status;
            Error(refusal.Error, refusal.ErrorData);
        }
        else if (exception is OperationCanceledException && EndsEarly)
        {
            WriteEarlyEnd(start);
        }
        else if (exception is McpLimitException limit)
        {
            Status = HttpStatus.TooManyRequests;
            RetryAfter = limit.RetryAfter;
            Error(new RpcError(RpcError.TooManyRequestsCode, limit.Message), limit.RetryData);
        }
        else if (exception is McpProtocolException protocol)
        {
            Error(new RpcError(protocol.Code, protocol.Message));
        }
        else
        {
            Target.Fail(this, exception);
        }
    }

    /// <summary>Answers with what the client is to say first, or with the task, in place of what may stand there.</summary>
    private void WriteEarlyEnd(int start)
    {
        try
        {
            _reply!.Truncate(start);
            IsError = false;
            if (_context?.Questions?.Refusal is { } refusal) throw refusal;
            if (Task is { IsCreated: true } task) task.WriteTo(this);
            else _context!.Questions!.WriteRound();
        }
        catch (McpToolException exception)
        {
            _reply!.Truncate(start);
            Target.Fail(this, exception);
        }
    }

    /// <summary>Lets go of what belongs to the call alone.</summary>
    private void EndParts()
    {
        _context?.Questions?.End();
        EndServices();
    }

    /// <exception cref="McpToolException">The answer is longer than the server gives.</exception>
    internal void Limit(long length)
    {
        int longest = Plan?.MaxResponseBytes ?? Connection.Server.Options.MaxResponseBytes;
        if (length > longest) throw new McpToolException($"The answer would be longer than {longest} bytes; ask for less.");
    }

    /// <summary>Has the call take so long and no longer.</summary>
    internal void EndAfter(TimeSpan timeout) => _timer = Connection.Server.Options.TimeProvider.CreateTimer(
        static call => ((McpCall)call!).OnTimeout(), this, timeout, Timeout.InfiniteTimeSpan);

    /// <summary>Answers in the method's place, whatever it is doing; when it comes to its end, the call has ended already.</summary>
    private void OnTimeout()
    {
        if (!TryEnd(CallState.TimedOut)) return;
        string limit = Plan!.Timeout!.Value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        Connection.Server.Options.Log($"{Target.Kind} {Target.NameText} took longer than {limit} s, its limit, and was cancelled.", null);
        var told = new MethodRun(this) { IsOver = true };
        Target.Fail(told.Call, new McpToolException($"{Target.NameText} took longer than {limit} s, its limit, and was cancelled. Ask for less, or try again later."));
        Operation?.End(told.Answer.Bytes, told.Call.IsError);
        Connection.Send(this, told.Answer.Bytes);
        ReplyBuffer.Return(told.Answer);
        Connection.FireCancellation(this);
    }

    private bool TryEnd(CallState state)
    {
        // Reports of progress must be out before the answer is, one that has begun and one that waits.
        if (_context is null) return Leave(state);
        lock (_context.Gate)
        {
            _context.EndProgress();
            return Leave(state);
        }
    }
}
