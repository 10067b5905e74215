using System.Text;
using System.Text.Json;
using McpAttr.Protocol;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>Gets one prompt and prints its messages, each behind the one who says it.</summary>
internal static class PromptVerb
{
    public static Task<int> RunAsync(McpServer server, string name, string[] arguments, CancellationToken cancellationToken)
    {
        if (server.Prompts.Find(Encoding.UTF8.GetBytes(name)) is not { } prompt)
            return Task.FromResult(Verb.Reject($"There is no prompt '{name}'. 'list' shows the prompts.{Environment.NewLine}"));

        byte[] request;
        try
        {
            request = CallRequest.Write(prompt, arguments);
        }
        catch (FormatException exception)
        {
            return Task.FromResult(Verb.Reject(exception.Message + Environment.NewLine));
        }

        return Answer.PrintAsync(server, request, Print, cancellationToken);
    }

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
