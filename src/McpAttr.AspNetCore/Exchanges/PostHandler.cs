using System.Buffers;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>Basic/transports, "Sending Messages to the Server": takes in the body of a POST. What its headers show is checked before.</summary>
internal static class PostHandler
{
    public static Task ServeAsync(McpEndpoint endpoint, HttpContext context)
    {
        var request = context.Request;
        int maxBytes = endpoint.Server.Options.MaxMessageBytes;
        if (!MediaTypes.IsJson(request.ContentType))
            return HttpAnswer.RefuseAsync(context, HttpStatus.UnsupportedMediaType, "The body must be JSON in UTF-8, and 'Content-Type' must say so: application/json.");
        if (request.ContentLength > maxBytes) return HttpAnswer.RefuseAsync(context, HttpStatus.ContentTooLarge, $"The message is longer than {maxBytes} bytes.");
        return BodyReader.TryRead(request.BodyReader, maxBytes, out var body)
            ? PostExchange.Begin(endpoint, context).ServeAsync(body)
            : ServeLaterAsync(endpoint, context, maxBytes);
    }

    private static async Task ServeLaterAsync(McpEndpoint endpoint, HttpContext context, int maxBytes)
    {
        ReadOnlySequence<byte> body;
        try
        {
            body = await BodyReader.ReadAsync(context.Request.BodyReader, maxBytes).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            // What is left of the body is not worth waiting for.
            if (HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
            await HttpAnswer.RefuseAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
            return;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client died in the middle: there is nobody to answer. Else Kestrel would wait for the rest of the body, and log that it cannot.
            context.Abort();
            return;
        }

        await PostExchange.Begin(endpoint, context).ServeAsync(body).ConfigureAwait(false);
    }
}
