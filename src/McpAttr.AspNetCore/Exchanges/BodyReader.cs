using System.Buffers;
using System.IO.Pipelines;
using McpAttr.Protocol;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>Reads the whole body of a request, up to a limit.</summary>
internal static class BodyReader
{
    /// <summary>The body, if all of it is there already. It is to be released by <see cref="Release"/>.</summary>
    public static bool TryRead(PipeReader reader, int maxBytes, out ReadOnlySequence<byte> body)
    {
        body = default;
        try
        {
            if (!reader.TryRead(out var result)) return false;
            body = result.Buffer;
            if (result.IsCompleted && body.Length <= maxBytes) return true;
            reader.AdvanceTo(body.Start, body.Start);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client is gone, or what it sent is no body: whoever waits for it sees that again.
        }

        return false;
    }

    /// <summary>Waits for the whole body. It is to be released by <see cref="Release"/>.</summary>
    /// <exception cref="BadHttpRequestException">The body is longer than the limit, or came too slowly.</exception>
    /// <exception cref="IOException">The client is gone.</exception>
    public static async Task<ReadOnlySequence<byte>> ReadAsync(PipeReader reader, int maxBytes)
    {
        while (true)
        {
            // Without a token: a client that is gone ends the read by itself.
            var result = await reader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            if (result.Buffer.Length > maxBytes)
            {
                // The server reads the rest itself, or closes the connection.
                reader.AdvanceTo(result.Buffer.End);
                throw new BadHttpRequestException($"The message is longer than {maxBytes} bytes.", HttpStatus.ContentTooLarge);
            }

            if (result.IsCompleted) return result.Buffer;
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    public static void Release(PipeReader reader, in ReadOnlySequence<byte> body) => reader.AdvanceTo(body.End);
}
