using System.Text;
using System.Text.Json;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>Reads one resource and prints its contents as they are.</summary>
internal static class ReadVerb
{
    public static Task<int> RunAsync(McpServer server, string uri, CancellationToken cancellationToken) => server.OffersResources
        ? Answer.PrintAsync(server, CallRequest.Write(uri), Print, cancellationToken)
        : Task.FromResult(Verb.Reject($"The server has no resources.{Environment.NewLine}"));

    private static int Print(JsonElement result, MessageChannel standardOutput)
    {
        foreach (var contents in result.GetProperty("contents"u8).EnumerateArray())
        {
            standardOutput.Write(contents.TryGetProperty("text"u8, out var text)
                ? Encoding.UTF8.GetBytes(text.GetString()!)
                : contents.GetProperty("blob"u8).GetBytesFromBase64());
        }

        return 0;
    }
}
