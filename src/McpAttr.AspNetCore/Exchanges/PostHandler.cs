using System.Buffers;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>Basic/transports, "Sending Messages to the Server": takes in the body of a POST. What its headers show is checked before.</summary>
internal static class PostHandler
{
    public static Task ServeAsync(McpEndpoint endpoint, HttpContext context)
    {
        if (Refusal(endpoint, context) is { } refused) return refused;
        return BodyReader.TryRead(context.Request.BodyReader, endpoint.Server.Options.MaxMessageBytes, out var body)
            ? PostExchange.Begin(endpoint, context).ServeAsync(body)
            : ServeLaterAsync(endpoint, context);
    }

    /// <summary>Refuses a request by its headers, or does not and returns null.</summary>
    public static Task? Refusal(McpEndpoint endpoint, HttpContext context)
    {
        var request = context.Request;
        int maxBytes = endpoint.Server.Options.MaxMessageBytes;
        return !MediaTypes.IsJson(request.ContentType)
                ? HttpAnswer.RefuseAsync(context, HttpStatus.UnsupportedMediaType, "The body must be JSON in UTF-8, and 'Content-Type' must say so: application/json.")
            : request.ContentLength > maxBytes ? HttpAnswer.RefuseAsync(context, HttpStatus.ContentTooLarge, $"The message is longer than {maxBytes} bytes.")
            : null;
    }

    /// <summary>Waits for the whole body, which is to be released by <see cref="BodyReader.Release"/>; null when the request is answered already, or nobody waits for an answer.</summary>
    public static async Task<ReadOnlySequence<byte>?> ReadAsync(McpEndpoint endpoint, HttpContext context)
    {
        try
        {
            return await BodyReader.ReadAsync(context.Request.BodyReader, endpoint.Server.Options.MaxMessageBytes).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            // What is left of the body is not worth waiting for.
            if (HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
            await HttpAnswer.RefuseAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client died in the middle: there is nobody to answer. Else Kestrel would wait for the rest of the body, and log that it cannot.
            context.Abort();
        }

        return null;
    }

    private static async Task ServeLaterAsync(McpEndpoint endpoint, HttpContext context)
    {
        if (await ReadAsync(endpoint, context).ConfigureAwait(false) is { } body) await PostExchange.Begin(endpoint, context).ServeAsync(body).ConfigureAwait(false);
    }
}
