using System.Text;
using System.Text.Json;
using McpAttr.Protocol;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>Calls one tool and prints what a client would get: the structured content, or else the text.</summary>
internal static class CallVerb
{
    public static Task<int> RunAsync(McpServer server, string name, string[] arguments, CancellationToken cancellationToken)
    {
        if (server.Tools.Find(Encoding.UTF8.GetBytes(name)) is not { } tool)
            return Task.FromResult(Verb.Reject($"There is no tool '{name}'. 'list' shows the tools.{Environment.NewLine}"));

        byte[] request;
        try
        {
            request = CallRequest.Write(tool, arguments);
        }
        catch (FormatException exception)
        {
            return Task.FromResult(Verb.Reject(exception.Message + Environment.NewLine));
        }

        return Answer.PrintAsync(server, request, Print, cancellationToken);
    }

    private static int Print(JsonElement result, MessageChannel standardOutput)
    {
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
            foreach (var block in result.GetProperty("content"u8).EnumerateArray()) Answer.AppendBlock(output, block);
        }

        if (failed) StandardStreams.WriteError(output.Bytes);
        else standardOutput.Write(output.Bytes);
        return failed ? Verb.Failed : 0;
    }
}
