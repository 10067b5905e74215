using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Server;

/// <summary>The one way of a message into the server, whatever the transport: what it is, which era it belongs to, which handler takes it.</summary>
internal static class Dispatcher
{
    public static Outcome Dispatch(ref Request request)
    {
        ref readonly var message = ref request.Message;
        switch (message.Kind)
        {
            case MessageKind.Request:
                request.Era = IsModern(in message, request.Headers) ? request.Connection.Server.Modern : request.Connection.Server.Legacy;
                return Observe(ref request);
            case MessageKind.Notification:
                return message.Fault is null ? Observe(ref request) : Outcome.None;
            case MessageKind.Invalid:
                return request.Refuse(message.Fault!);
            case MessageKind.Batch:
                return request.Refuse(RpcError.InvalidRequest("An array of messages belongs to revision 2025-03-26 alone."));
            default:
                // From 2026-07-28 on, nobody answers so; what was asked is of a legacy session.
                return request.Connection.TryAnswer(in request.Message, request.Utf8) ? Outcome.None : Outcome.Unasked;
        }
    }

    /// <summary>basic/versioning, "Backward Compatibility": <c>_meta</c> shows the era, and over HTTP the header of the version does, too.</summary>
    public static bool IsModern(in Message message, RequestHeaders? headers) => message.Meta.IsModern || headers is { NameModernEra: true };

    /// <summary>Serves a request or a notification.</summary>
    public static Outcome Serve(ref Request request)
    {
        if (request.Era is not { } era) return Take(ref request);
        return !request.Connection.Calls.IsEmpty && request.Connection.Calls.Contains(JsonString.CanonicalToken(request.Id))
            ? request.Refuse(RpcError.InvalidRequest("A request with this id is in flight."))
            : era.Handle(ref request);
    }

    private static Outcome Observe(ref Request request) =>
        request.Connection.Server.Options.Telemetry?.Begin(in request) is { } operation ? operation.Dispatch(ref request) : Serve(ref request);

    private static Outcome Take(ref Request request)
    {
        var method = request.Message.Method.Of(request.Utf8);
        if (method.SequenceEqual("notifications/cancelled"u8)) return Cancel(ref request);
        if (method.SequenceEqual("notifications/initialized"u8)) request.Connection.Legacy?.Begin(request.Connection);
        return Outcome.None;
    }

    /// <summary>basic/utilities/cancellation: an unknown id is one whose answer crossed the cancellation.</summary>
    private static Outcome Cancel(ref Request request)
    {
        var reader = new ParamsReader(request.Params);
        while (reader.Next())
        {
            if (!reader.Is("requestId"u8) || reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number)) continue;
            request.Cancelled = request.Connection.Calls.Cancel(JsonString.CanonicalToken(reader.Token(request.Params)));
            return request.Cancelled is null ? Outcome.None : Outcome.Cancel;
        }

        return Outcome.None;
    }
}
