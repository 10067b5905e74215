using System.IO.Pipelines;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>Answers that are no event stream.</summary>
internal static class HttpAnswer
{
    /// <summary>Sends one JSON message. The memory must stay as it is until the task has ended.</summary>
    public static ValueTask<FlushResult> SendAsync(HttpContext context, int status, ReadOnlyMemory<byte> message)
    {
        // Over stdio a message ends with a line feed; here its length says where it ends.
        if (message.Span is [.., (byte)'\n']) message = message[..^1];
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypes.Json;
        response.ContentLength = message.Length;
        return response.BodyWriter.WriteAsync(message);
    }

    /// <summary>Refuses a request with a JSON-RPC error (basic/transports: the body of an HTTP error may be one; without an id, it is never null).</summary>
    public static async Task RefuseAsync(HttpContext context, int status, string message, ReadOnlyMemory<byte> id = default)
    {
        var reply = ReplyBuffer.Rent();
        reply.Error(id.Span, RpcError.InvalidRequest(message));
        await SendAsync(context, status, reply.Memory).ConfigureAwait(false);
        ReplyBuffer.Return(reply);
    }

    public static Task RefuseMethodAsync(HttpContext context, string message)
    {
        context.Response.Headers.Allow = HttpMethods.Post;
        return RefuseAsync(context, HttpStatus.MethodNotAllowed, message);
    }

    /// <summary>Answers what wants no answer.</summary>
    public static Task Accept(HttpContext context)
    {
        context.Response.StatusCode = HttpStatus.Accepted;
        return Task.CompletedTask;
    }
}
