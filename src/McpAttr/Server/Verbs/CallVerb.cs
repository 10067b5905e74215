using System.Text.Json;
using McpAttr.Protocol;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>Calls one tool and prints what a client would get: the structured content, or else the text.</summary>
internal static class CallVerb
{
    public static Task<int> RunAsync(McpServer server, string name, string[] arguments, CancellationToken cancellationToken) =>
        Answer.PrintAsync(server, server.Model.Tools, "tool", name, tool => CallRequest.Write(tool, arguments), Print, cancellationToken);

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
