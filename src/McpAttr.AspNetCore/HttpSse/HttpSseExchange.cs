using System.Buffers;
using System.Security.Claims;
using McpAttr.AspNetCore.Exchanges;
using McpAttr.AspNetCore.Sessions;
using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.HttpSse;

/// <summary>
/// A POST of a client whose answers come on its stream. The response is 202 as soon as the message was taken; the request, its services and
/// its <see cref="HttpContext"/> go on until the call has ended.
/// </summary>
internal sealed class HttpSseExchange(McpEndpoint endpoint, HttpSseSession session, HttpContext context) : CallOrigin
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpContext? _context = context;

    public override IServiceProvider Services => Context.RequestServices;

    public override ClaimsPrincipal User => Context.User;

    public override object Caller => SessionUser.CallerOf(Context, endpoint);

    /// <summary>The request, or null when it is over.</summary>
    public HttpContext? Request => _context;

    private HttpContext Context => _context ?? throw new InvalidOperationException("The call has ended, and its HTTP request with it.");

    public override object? Find(Type type) => type == typeof(HttpContext) ? Context : null;

    /// <summary>The client of a call is gone when its stream is, not when this request is.</summary>
    public override void OnTokenTaken()
    {
    }

    /// <summary>Nobody could come back for the rest of a stream.</summary>
    public override bool TryRelease(TimeSpan? retryAfter) => false;

    /// <summary>Serves the message that is the body.</summary>
    public async Task ServeAsync(ReadOnlySequence<byte> body)
    {
        byte[] bytes = body.ToArray();
        BodyReader.Release(Context.Request.BodyReader, body);
        var reply = ReplyBuffer.Rent();
        int status = Take(bytes, reply, out bool isPending);
        try
        {
            if (status != HttpStatus.Accepted) await HttpAnswer.SendAsync(Context, status, reply.Memory).ConfigureAwait(false);
            else if (isPending && !_ended.Task.IsCompleted) await AcceptAsync().ConfigureAwait(false);
            else Context.Response.StatusCode = status;
        }
        finally
        {
            ReplyBuffer.Return(reply);
            if (isPending) await _ended.Task.ConfigureAwait(false);
            _context = null;
        }
    }

    /// <summary>Ends the exchange.</summary>
    /// <param name="answer">The answer, or nothing when the client wants none.</param>
    public void Answer(ReadOnlySpan<byte> answer)
    {
        if (!answer.IsEmpty) session.Notify(answer);
        _ended.TrySetResult();
    }

    /// <summary>Takes the message in.</summary>
    /// <returns>The status: 202, or another one whose body stands in <paramref name="reply"/>.</returns>
    private int Take(byte[] bytes, ReplyBuffer reply, out bool isPending)
    {
        isPending = false;
        MessageReader.Read(bytes, endpoint.Server.Options.MaxDepth, out var message);
        if (Dispatcher.IsModern(in message, null))
        {
            reply.Error(message.Id.Of(bytes), RpcError.InvalidRequest("This is the transport of 2024-11-05: send messages of 2026-07-28 to the endpoint itself."));
            return HttpStatus.BadRequest;
        }

        if (message.Kind == MessageKind.Batch && session.Legacy is { Version.AllowsBatches: true })
        {
            if (BatchReader.Split(bytes, out var fault) is not { } messages)
            {
                reply.Error([], fault!);
                return HttpStatus.BadRequest;
            }

            isPending = true;
            BatchExchange.Serve(messages, new Batch(Answer), session, this, headers: null);
            return HttpStatus.Accepted;
        }

        var call = new McpCall(session) { Origin = this };
        var request = new Request(session, in message, bytes, 0, bytes.Length, reply, call);
        switch (Dispatcher.Dispatch(ref request))
        {
            // Without an id, an answer on the stream would belong to nothing.
            case Outcome.Answer when !message.Id.Exists:
                return request.Status;
            case Outcome.Answer:
                session.Notify(reply.Bytes);
                break;
            case Outcome.Run:
                call.Run(reply);
                if (call.Pending is { } pending)
                {
                    isPending = true;
                    pending.Attach();
                }
                else
                {
                    session.Finish(call, reply.Bytes);
                }

                break;
            case Outcome.Cancel:
                session.FireCancellationLater(request.Cancelled!);
                break;
            case Outcome.Unasked:
                reply.Error([], RpcError.InvalidRequest("The server has not asked this client what the response answers."));
                return HttpStatus.BadRequest;
        }

        return HttpStatus.Accepted;
    }

    /// <summary>Answers now what goes on. The connection is busy until it has ended: the client must not send another request on it.</summary>
    private Task AcceptAsync()
    {
        if (HttpProtocol.IsHttp11(Context.Request.Protocol)) Context.Response.Headers.Connection = "close";
        Context.Response.StatusCode = HttpStatus.Accepted;
        Context.Response.ContentLength = 0;
        return Context.Response.CompleteAsync();
    }
}
