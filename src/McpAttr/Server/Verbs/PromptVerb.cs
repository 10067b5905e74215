using System.Text;
using System.Text.Json;
using McpAttr.Protocol;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>Gets one prompt and prints its messages, each behind the one who says it.</summary>
internal static class PromptVerb
{
    public static Task<int> RunAsync(McpServer server, string name, string[] arguments, CancellationToken cancellationToken) =>
        Answer.PrintAsync(server, server.Model.Prompts, "prompt", name, prompt => CallRequest.Write(prompt, arguments), Print, cancellationToken);

    private static int Print(JsonElement result, MessageChannel standardOutput)
    {
        var output = new ReplyBuffer();
        foreach (var message in result.GetProperty("messages"u8).EnumerateArray())
        {
            output.Append(Encoding.UTF8.GetBytes(message.GetProperty("role"u8).GetString()!));
            output.Append(": "u8);
            Answer.AppendBlock(output, message.GetProperty("content"u8));
        }

        standardOutput.Write(output.Bytes);
        return 0;
    }
}
