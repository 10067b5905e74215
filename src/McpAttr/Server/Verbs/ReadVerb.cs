using System.Text;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>Reads one resource and prints its contents as they are.</summary>
internal static class ReadVerb
{
    public static async Task<int> RunAsync(McpServer server, string uri, CancellationToken cancellationToken)
    {
        if (!server.OffersResources) return Verb.Reject($"The server has no resources.{Environment.NewLine}");
        byte[] answer = await DirectConnection.AskAsync(server, CallRequest.Write(uri), cancellationToken).ConfigureAwait(false);
        if (Answer.Parse(answer, out int exitCode) is not { } result) return exitCode;
        foreach (var contents in result.GetProperty("contents"u8).EnumerateArray())
        {
            StandardStreams.WriteOutput(contents.TryGetProperty("text"u8, out var text)
                ? Encoding.UTF8.GetBytes(text.GetString()!)
                : contents.GetProperty("blob"u8).GetBytesFromBase64());
        }

        return 0;
    }
}
