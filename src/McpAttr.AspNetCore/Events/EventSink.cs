using System.Text;
using McpAttr.AspNetCore.Exchanges;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace McpAttr.AspNetCore.Events;

/// <summary>
/// One response that is an event stream. One thread writes at a time; who finds another one writing leaves its events behind, and the
/// writer takes them along. So nobody waits for a client that reads slowly, and each event is on its way at once.
/// </summary>
internal sealed class EventSink
{
    private readonly Lock _gate = new();
    private readonly HttpContext _context;
    private readonly int _maxUnread;
    private readonly ITimer _keepAlive;
    private readonly CancellationTokenRegistration _aborted;
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PooledBytes _waiting = new();
    private PooledBytes _spare = new();
    private bool _isWriting;
    private bool _isWritten;
    private bool _isAborting;
    private SinkState _state;

    /// <param name="context">The request. Nothing of its response was sent yet.</param>
    /// <param name="endpoint">The endpoint.</param>
    public EventSink(HttpContext context, McpEndpoint endpoint)
    {
        _context = context;
        _maxUnread = endpoint.Options.MaxUnreadBytes;
        var response = context.Response;
        response.StatusCode = HttpStatus.Ok;
        response.ContentType = MediaTypes.Events;
        response.Headers.CacheControl = "no-cache, no-store";

        // basic/transports/streamable-http, "Receiving Messages": proxies like nginx would hold the events back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var interval = endpoint.Options.KeepAliveInterval;
        _keepAlive = endpoint.Clock.CreateTimer(static sink => ((EventSink)sink!).WriteComment(), this, interval, interval);
        _aborted = context.RequestAborted.UnsafeRegister(static sink => ((EventSink)sink!).Abort(), this);
    }

    /// <summary>Ends when the response has: all is written, or nobody reads it any more.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Sends an event. A client that has left too much unread loses its connection instead.</summary>
    /// <param name="id">Its id, or null when it has none.</param>
    /// <param name="message">A message on one line.</param>
    public void Write(string? id, ReadOnlySpan<byte> message)
    {
        if (!TryWrite(id, message)) Overflow();
    }

    /// <summary>Sends an event if the client has read enough of what was sent before.</summary>
    /// <returns>False when it has not. What is sent to a client that is gone counts as read.</returns>
    public bool TryWrite(string? id, ReadOnlySpan<byte> message)
    {
        lock (_gate)
        {
            if (_state != SinkState.Open) return true;
            if (_waiting.Length > 0 && _waiting.Length + message.Length > _maxUnread) return false;
            if (id is not null) AppendField("id: "u8, Encoding.ASCII.GetBytes(id));
            AppendField("data: "u8, message.TrimEnd((byte)'\n'));
            _waiting.Append("\n"u8);
            if (!TryBeginWriting()) return true;
        }

        _ = DrainAsync();
        return true;
    }

    /// <summary>Says when the client is to come back if it loses the stream.</summary>
    public void WriteRetry(TimeSpan retryAfter) =>
        WriteText(Encoding.ASCII.GetBytes(FormattableString.Invariant($"retry: {(long)retryAfter.TotalMilliseconds}\n\n")));

    /// <summary>Sends what begins a stream that can be resumed: an event with an id and no data, which no client takes for a message (SEP-1699).</summary>
    public void WritePriming(string id, TimeSpan retryAfter) =>
        WriteText(Encoding.ASCII.GetBytes(FormattableString.Invariant($"id: {id}\nretry: {(long)retryAfter.TotalMilliseconds}\ndata: \n\n")));

    /// <summary>Sends an event that is no message.</summary>
    public void WriteNamed(string name, string data) => WriteText(Encoding.ASCII.GetBytes($"event: {name}\ndata: {data}\n\n"));

    /// <summary>Sends what no client takes for anything.</summary>
    public void WriteComment() => WriteText(":\n\n"u8);

    /// <summary>Ends the response when all is written.</summary>
    public void End()
    {
        lock (_gate)
        {
            if (_state != SinkState.Open) return;
            _state = SinkState.Ending;
            if (!TryBeginWriting()) return;
        }

        _ = DrainAsync();
    }

    private void WriteText(ReadOnlySpan<byte> text)
    {
        lock (_gate)
        {
            if (_state != SinkState.Open) return;
            _waiting.Append(text);
            if (!TryBeginWriting()) return;
        }

        _ = DrainAsync();
    }

    private void AppendField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        _waiting.Append(name);
        _waiting.Append(value);
        _waiting.Append("\n"u8);
    }

    private bool IsAborted
    {
        get
        {
            lock (_gate) return _state == SinkState.Over;
        }
    }

    private bool TryBeginWriting()
    {
        if (_isWriting) return false;
        return _isWriting = true;
    }

    /// <summary>The client does not read. What it missed, it may come back for, if the stream can be resumed.</summary>
    private void Overflow()
    {
        lock (_gate)
        {
            if (_state == SinkState.Over) return;
            _state = SinkState.Over;
            _waiting.Release();
            _isAborting = true;
            _isWritten = TryBeginWriting();
        }

        // Somewhere else, because what hears of it may need locks that are held here.
        ThreadPool.UnsafeQueueUserWorkItem(static sink => sink.AbortConnection(), this, preferLocal: false);
    }

    private void AbortConnection()
    {
        _context.Abort();
        lock (_gate)
        {
            _isAborting = false;
            if (!_isWritten) return;
        }

        Finish();
    }

    /// <summary>The client is gone.</summary>
    private void Abort()
    {
        lock (_gate)
        {
            if (_state == SinkState.Over) return;
            _state = SinkState.Over;
            _waiting.Release();
            if (!TryBeginWriting()) return;
        }

        Finish();
    }

    private async Task DrainAsync()
    {
        bool isLast = true;
        try
        {
            while (TryTake(out var bytes, out isLast))
            {
                await _context.Response.BodyWriter.WriteAsync(bytes.Memory).ConfigureAwait(false);
                bytes.Release();
            }

            // A response that is complete is never aborted, so one that was aborted must not be completed: its call would not hear of it.
            if (isLast && !IsAborted) await _context.Response.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The client is gone, and what was for it with it.
            isLast = true;
        }

        if (isLast) Finish();
    }

    /// <param name="bytes">What is to be written now.</param>
    /// <param name="isLast">Nothing more will be.</param>
    /// <returns>False when there is nothing, so that this thread is no writer any more.</returns>
    private bool TryTake(out PooledBytes bytes, out bool isLast)
    {
        lock (_gate)
        {
            bytes = _waiting;
            isLast = false;
            if (_waiting.Length > 0)
            {
                _waiting = _spare;
                _spare = bytes;
                return true;
            }

            // Whoever writes the last bytes stays the writer, so that nobody writes behind the end.
            isLast = _state != SinkState.Open;
            _isWriting = isLast;
            return false;
        }
    }

    private void Finish()
    {
        lock (_gate)
        {
            _state = SinkState.Over;
            _waiting.Release();
            _isWritten = true;

            // The response must not end before that: its context would be another request's.
            if (_isAborting) return;
        }

        _keepAlive.Dispose();
        _aborted.Unregister();
        _completion.TrySetResult();
    }
}
