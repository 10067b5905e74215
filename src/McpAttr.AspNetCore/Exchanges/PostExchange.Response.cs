using System.Globalization;
using McpAttr.AspNetCore.Events;
using McpAttr.Calls;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <content>The response: what is sent, and as what.</content>
internal sealed partial class PostExchange
{
    /// <summary>The client can read an event stream.</summary>
    public bool AcceptsEvents => MediaTypes.Names(_headers.Headers.Accept, MediaTypes.Events);

    /// <summary>The client can come back for a stream that lets go of its connection.</summary>
    private bool CanRelease => _session is { Legacy.Version.PrimesStreams: true };

    /// <summary>Sends a message before the answer, if the client can read one.</summary>
    public void Notify(ReadOnlySpan<byte> message)
    {
        lock (_gate)
        {
            if (!_isOver && TryOpenStream(_endpoint.Options.RetryInterval)) _stream!.Write(message);
        }
    }

    /// <summary>Ends the exchange.</summary>
    /// <param name="answer">The answer, or nothing when the client wants none any more.</param>
    public void Answer(ReadOnlySpan<byte> answer)
    {
        lock (_gate)
        {
            if (_isOver) return;
            _isOver = true;
            if (_stream is null)
            {
                _answer = new PooledBytes();
                _answer.Append(answer);
            }
            else
            {
                if (!answer.IsEmpty) _stream.Write(answer);
                _stream.End();
            }
        }

        _ended?.TrySetResult();
    }

    public override void OnTokenTaken()
    {
        lock (_gate)
        {
            if (_isOver || !_cancelsOnDisconnect || _disconnected != default) return;
            _disconnected = Context.RequestAborted.UnsafeRegister(static exchange => ((PostExchange)exchange!).Cancel(), this);
        }
    }

    public override bool TryRelease(TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            if (_isOver || !CanRelease) return false;
            var retry = retryAfter ?? _endpoint.Options.RetryInterval;
            return TryOpenStream(retry) && _stream!.TryRelease(retry);
        }
    }

    /// <summary>The client of a modern request is gone, which cancels it (2026-07-28, basic/patterns/cancellation).</summary>
    public void Cancel()
    {
        if (_call.TryCancel()) _call.Connection.FireCancellation(_call);
    }

    /// <summary>Ends the calls of the request: the server does not wait for them any longer.</summary>
    public void CancelAll()
    {
        foreach (var call in Client.Calls.CancelAll()) Client.FireCancellationLater(call);
    }

    /// <summary>The server ends: a request that listens is answered.</summary>
    public void EndSubscriptions() => _stateless.EndSubscriptions();

    /// <summary>Ends a call that has run: with the answer that is there, or with its task.</summary>
    private Task ConcludeAsync(ReplyBuffer reply)
    {
        if (_call.Pending is { } pending)
        {
            ReplyBuffer.Return(reply);
            return AwaitAsync(pending);
        }

        bool answers = _call.TryEnd();
        _call.Connection.Calls.Remove(_call);
        _call.Connection.Calls.Close(1);
        SayWhenToRetry();
        if (answers && _stream is null && !MediaTypes.WantsEventsAlone(_headers.Headers.Accept)) return SendAsync(reply, _call.Status);

        if (answers) Notify(reply.Bytes);
        Answer([]);
        ReplyBuffer.Return(reply);
        return EndAsync(_call.Status);
    }

    private async Task AwaitAsync(Pending pending)
    {
        _ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _endpoint.Begin(this);
        if (_cancelsOnDisconnect) OnTokenTaken();
        var options = _endpoint.Options;
        using (AcceptsEvents ? _endpoint.Clock.CreateTimer(static exchange => ((PostExchange)exchange!).OnLate(), this, options.JsonTimeout, Timeout.InfiniteTimeSpan) : null)
        {
            pending.Attach();
            await _ended.Task.ConfigureAwait(false);
        }

        _endpoint.End(this);
        SayWhenToRetry();
        await EndAsync(_call.Status).ConfigureAwait(false);
    }

    private void SayWhenToRetry()
    {
        if (_sink is null && _call.RetryAfter is { } time) Context.Response.Headers.RetryAfter = ((long)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The answer takes so long that the client is to see that somebody works on it.</summary>
    private void OnLate()
    {
        lock (_gate)
        {
            if (!_isOver) TryOpenStream(_endpoint.Options.RetryInterval);
        }
    }

    /// <returns>False when the client cannot read a stream.</returns>
    private bool TryOpenStream(TimeSpan retryAfter)
    {
        if (_stream is not null) return true;
        if (!AcceptsEvents) return false;
        if (CanRelease && HttpProtocol.IsHttp11(Context.Request.Protocol))
        {
            // When the stream lets go of its connection, that is still busy until the call has ended: the client must not come back on it.
            Context.Response.Headers.Connection = "close";
        }

        _sink = new EventSink(Context, _endpoint);
        _stream = new EventStream(_endpoint, _session, _sink);
        _stream.Begin(retryAfter);
        return true;
    }

    /// <summary>Waits until the response is over, whatever it is.</summary>
    private async Task EndAsync(int status)
    {
        try
        {
            if (_sink is not null) await _sink.Completion.ConfigureAwait(false);
            else await SendAnswerAsync(status).ConfigureAwait(false);
        }
        finally
        {
            End(isReusable: false);
        }
    }

    private async Task SendAnswerAsync(int status)
    {
        if (_answer is { Length: > 0 })
        {
            await HttpAnswer.SendAsync(Context, status, _answer.Memory).ConfigureAwait(false);
            _answer.Release();
        }
        else if (_endpoint.IsStopping)
        {
            await HttpAnswer.RefuseAsync(Context, HttpStatus.ServiceUnavailable, "The server ends, and the call with it.", _call.Id.ToArray()).ConfigureAwait(false);
        }
        else
        {
            // The client has cancelled the request and expects nothing.
            Context.Response.StatusCode = HttpStatus.NoContent;
        }
    }

    private Task SendAsync(ReplyBuffer reply, int status)
    {
        var sent = HttpAnswer.SendAsync(Context, status, reply.Memory);
        bool isReusable = !_call.HasEscaped;
        if (!sent.IsCompletedSuccessfully) return SendLaterAsync(sent.AsTask(), reply, isReusable);
        ReplyBuffer.Return(reply);
        End(isReusable);
        return Task.CompletedTask;
    }

    private async Task SendLaterAsync(Task sent, ReplyBuffer reply, bool isReusable)
    {
        try
        {
            await sent.ConfigureAwait(false);
        }
        finally
        {
            ReplyBuffer.Return(reply);
            End(isReusable);
        }
    }

    private Task RefuseAsync(int status, string fault, ReadOnlySpan<byte> id)
    {
        var refused = HttpAnswer.RefuseAsync(Context, status, fault, id.ToArray());
        End(isReusable: true);
        return refused;
    }

    private Task AcceptAsync(bool isReusable = true)
    {
        Context.Response.StatusCode = HttpStatus.Accepted;
        End(isReusable);
        return Task.CompletedTask;
    }

    private void End(bool isReusable)
    {
        lock (_gate)
        {
            _isOver = true;
            _context = null;
        }

        _disconnected.Dispose();
        _disconnected = default;
        _session?.Leave();
        if (!isReusable) return;
        _headers.Headers = null!;
        _session = null;
        _isNewSession = false;
        _stateless.Legacy = null;
        spare = this;
    }
}
