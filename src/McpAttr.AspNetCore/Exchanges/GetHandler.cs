using McpAttr.AspNetCore.Events;
using McpAttr.AspNetCore.Sessions;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>2025-11-25, basic/transports, "Listening for Messages from the Server": opens a stream, or goes on with one that the client lost.</summary>
internal static class GetHandler
{
    public static async Task ServeAsync(McpEndpoint endpoint, HttpContext context)
    {
        if (await SessionRequest.EnterAsync(endpoint, context).ConfigureAwait(false) is not { } session) return;
        try
        {
            var request = context.Request;
            if (!MediaTypes.Names(request.Headers.Accept, MediaTypes.Events))
            {
                await HttpAnswer.RefuseAsync(context, HttpStatus.NotAcceptable, "GET opens an event stream: 'Accept' must name text/event-stream.").ConfigureAwait(false);
            }
            else if (request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last)
            {
                await ResumeAsync(endpoint, context, session, last).ConfigureAwait(false);
            }
            else if (session.Streams.Open(context) is { } sink)
            {
                await sink.Completion.ConfigureAwait(false);
            }
            else if (endpoint.IsStopping)
            {
                await HttpAnswer.RefuseAsync(context, HttpStatus.ServiceUnavailable, "The server ends; nothing more will happen in this session.").ConfigureAwait(false);
            }
            else
            {
                await HttpAnswer.RefuseAsync(context, HttpStatus.TooManyRequests, $"The session has {endpoint.Options.MaxStreamsPerSession} streams open; close one first.").ConfigureAwait(false);
            }
        }
        finally
        {
            session.Leave();
        }
    }

    private static async Task ResumeAsync(McpEndpoint endpoint, HttpContext context, HttpSession session, string last)
    {
        if (!EventId.TryParse(last, out var id))
        {
            await HttpAnswer.RefuseAsync(context, HttpStatus.BadRequest, "'Last-Event-ID' is no id of an event from here.").ConfigureAwait(false);
            return;
        }

        if (session.Streams.Find(id.StreamId) is { } stream)
        {
            var sink = new EventSink(context, endpoint);
            sink.WriteComment();
            stream.Resume(sink, id.Sequence);
            await sink.Completion.ConfigureAwait(false);
        }
        else if (endpoint.EventStore.ReadAfter(session.Id, id.StreamId, id.Sequence) is { } events)
        {
            var sink = new EventSink(context, endpoint);
            sink.WriteComment();
            EventStream.Replay(events, id.StreamId, sink);
            sink.End();
            await sink.Completion.ConfigureAwait(false);
        }
        else
        {
            // Neither somebody else's stream nor one that never was tells more than the other.
            await HttpAnswer.RefuseAsync(context, HttpStatus.BadRequest, "'Last-Event-ID' is of no stream of this session, or of one that is not kept any more.").ConfigureAwait(false);
        }
    }
}
