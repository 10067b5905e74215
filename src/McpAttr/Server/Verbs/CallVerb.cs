using System.Text;
using System.Text.Json;
using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>Calls one tool and prints what a client would get: the structured content, or else the text.</summary>
internal static class CallVerb
{
    public static async Task<int> RunAsync(McpServer server, string name, string[] arguments, CancellationToken cancellationToken)
    {
        if (server.Tools.Find(Encoding.UTF8.GetBytes(name)) is not { } tool)
            return Verb.Reject($"There is no tool '{name}'. 'list' shows the tools.{Environment.NewLine}");

        byte[] request;
        try
        {
            request = CallRequest.Write(tool, arguments);
        }
        catch (FormatException exception)
        {
            return Verb.Reject(exception.Message + Environment.NewLine);
        }

        // What the tool itself prints goes to standard error, as it does while the server serves.
        var output = StandardStreams.Take();
        var connection = new DirectConnection(server);
        using var registration = cancellationToken.UnsafeRegister(static state => ((DirectConnection)state!).CancelAll(), connection);
        return Print(await CallAsync(connection, request).ConfigureAwait(false), output);
    }

    private static Task<byte[]> CallAsync(DirectConnection connection, byte[] bytes)
    {
        var reply = new ReplyBuffer();
        var call = new McpCall(connection);
        MessageReader.Read(bytes, connection.Server.Options.MaxDepth, out var message);
        var request = new Request(connection, in message, bytes, 0, bytes.Length, reply, call);
        if (Dispatcher.Dispatch(ref request) != Outcome.Run) return Task.FromResult(reply.Bytes.ToArray());
        call.Run(reply);
        if (call.Pending is { } pending) pending.Attach();
        else connection.Finish(call, reply.Bytes);
        return connection.Answer;
    }

    private static int Print(byte[] answer, MessageChannel standardOutput)
    {
        if (answer.Length == 0) return Verb.Failed;
        using var document = JsonDocument.Parse(answer);
        if (document.RootElement.TryGetProperty("error"u8, out var error))
            return Verb.Reject(error.GetProperty("message"u8).GetString() + Environment.NewLine);

        var result = document.RootElement.GetProperty("result"u8);
        bool failed = result.TryGetProperty("isError"u8, out var isError) && isError.GetBoolean();
        var output = new ReplyBuffer();
        if (result.TryGetProperty("structuredContent"u8, out var structured))
        {
            using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JsonString.Encoder });
            structured.WriteTo(json);
            json.Flush();
            output.Append("\n"u8);
        }
        else
        {
            foreach (var block in result.GetProperty("content"u8).EnumerateArray())
            {
                output.Append(Encoding.UTF8.GetBytes(block.TryGetProperty("text"u8, out var text) ? text.GetString()! : block.GetRawText()));
                output.Append("\n"u8);
            }
        }

        if (failed) StandardStreams.WriteError(output.Bytes);
        else standardOutput.Write(output.Bytes);
        return failed ? Verb.Failed : 0;
    }
}
