using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Server.Verbs;

/// <summary>Reads what a server answered to a request from the command line.</summary>
internal static class Answer
{
    /// <returns>The result; null, with the exit code, when there is none. An error is told then.</returns>
    public static JsonElement? Parse(byte[] answer, out int exitCode)
    {
        exitCode = Verb.Failed;
        if (answer.Length == 0) return null;
        using var document = JsonDocument.Parse(answer);
        if (document.RootElement.TryGetProperty("result"u8, out var result)) return result.Clone();
        var error = document.RootElement.GetProperty("error"u8);
        int wrongUsage = Verb.Reject(error.GetProperty("message"u8).GetString() + Environment.NewLine);
        if (error.GetProperty("code"u8).GetInt32() != RpcError.InternalErrorCode) exitCode = wrongUsage;
        return null;
    }

    /// <summary>Appends the text of a block of content, or the JSON of any other one, on lines of its own.</summary>
    public static void AppendBlock(ReplyBuffer output, JsonElement block)
    {
        output.Append(Encoding.UTF8.GetBytes(block.TryGetProperty("text"u8, out var text) ? text.GetString()! : block.GetRawText()));
        output.Append("\n"u8);
    }
}
