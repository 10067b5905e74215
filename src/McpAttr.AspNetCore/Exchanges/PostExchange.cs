using System.Buffers;
using System.Security.Claims;
using McpAttr.AspNetCore.Events;
using McpAttr.AspNetCore.Sessions;
using McpAttr.Calls;
using McpAttr.Diagnostics;
using McpAttr.Protocol;
using McpAttr.Server;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>
/// A POST from its body to the end of its response. The response is JSON when the answer is all there is to send and it comes soon, else
/// an event stream.
/// </summary>
/// <remarks>
/// An object is used again for the next request of the same thread, unless somebody may still hold it: a task that ran on, a context that a method keeps.
/// </remarks>
internal sealed partial class PostExchange : CallOrigin
{
    [ThreadStatic]
    private static PostExchange? spare;

    private readonly Lock _gate = new();
    private readonly McpEndpoint _endpoint;
    private readonly StatelessConnection _stateless;
    private readonly HttpRequestHeaders _headers = new();
    private readonly McpCall _call;
    private HttpContext? _context;
    private HttpSession? _session;
    private bool _isNewSession;
    private bool _cancelsOnDisconnect;
    private bool _isOver;
    private PooledBytes? _answer;
    private EventSink? _sink;
    private EventStream? _stream;
    private TaskCompletionSource? _ended;
    private CancellationTokenRegistration _disconnected;

    private PostExchange(McpEndpoint endpoint)
    {
        _endpoint = endpoint;
        _stateless = new StatelessConnection(endpoint, this);
        _call = new McpCall(_stateless) { Origin = this };
    }

    public override IServiceProvider Services => Context.RequestServices;

    public override ClaimsPrincipal User => Context.User;

    public override object Caller => SessionUser.CallerOf(Context, _endpoint);

    /// <summary>How the request came.</summary>
    public NetworkPeer Peer => HttpPeer.Of(Context);

    /// <summary>Whose request it is.</summary>
    public HttpConnection Client => _session ?? (HttpConnection)_stateless;

    /// <summary>The request, until its response is over: then ASP.NET Core uses the object for another one.</summary>
    private HttpContext Context => _context ?? throw new InvalidOperationException("The call has ended, and its HTTP request with it.");

    public static PostExchange Begin(McpEndpoint endpoint, HttpContext context)
    {
        var exchange = spare is { } free && free._endpoint == endpoint ? free : new PostExchange(endpoint);
        spare = null;
        exchange._context = context;
        exchange._headers.Headers = context.Request.Headers;
        exchange._isOver = false;
        return exchange;
    }

    public override object? Find(Type type) => type == typeof(HttpContext) ? Context : null;

    /// <summary>Serves the message that is the body.</summary>
    public Task ServeAsync(in ReadOnlySequence<byte> body)
    {
        int length = (int)body.Length;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(bytes);
        BodyReader.Release(Context.Request.BodyReader, body);
        var served = ServeAsync(bytes, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return served;
    }

    private Task ServeAsync(byte[] bytes, int length)
    {
        MessageReader.Read(bytes.AsSpan(0, length), _endpoint.Server.Options.MaxDepth, out var message);
        if (Connect(in message, bytes.AsSpan(0, length), out string? fault, out int status) is not { } connection)
            return RefuseAsync(status, fault!, message.Id.Of(bytes));

        if (message.Kind == MessageKind.Batch && connection.Legacy is { Version.AllowsBatches: true }) return ServeBatchAsync(bytes.AsSpan(0, length), connection);

        var reply = ReplyBuffer.Rent();
        var request = new Request(connection, in message, bytes, 0, length, reply, _call) { Headers = _headers };
        switch (Dispatcher.Dispatch(ref request))
        {
            case Outcome.Run:
                _call.Run(reply);
                return ConcludeAsync(reply);
            case Outcome.Answer when !TryKeepSession():
                ReplyBuffer.Return(reply);
                return RefuseAsync(HttpStatus.ServiceUnavailable, "There are too many sessions, and all of them are in use; try again later.", message.Id.Of(bytes));
            case Outcome.Answer:
                return SendAsync(reply, request.Status);
            case Outcome.Cancel:
                connection.FireCancellationLater(request.Cancelled!);
                break;
            case Outcome.Unasked:
                ReplyBuffer.Return(reply);
                return RefuseAsync(HttpStatus.BadRequest, "The server has not asked this client what the response answers.", []);
        }

        ReplyBuffer.Return(reply);
        return AcceptAsync();
    }
}
