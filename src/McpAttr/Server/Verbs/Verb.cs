using System.Text;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>What a server does from the command line instead of serving, for its developer.</summary>
internal static class Verb
{
    /// <summary>Something that was called failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    private const string Usage =
        """
        Without arguments the server speaks MCP over standard input and output. For its developer:
          list                     the tools, resources and prompts, one a line
          call NAME [JSON]         calls a tool with a JSON object, or with name=value pairs
          read URI                 reads a resource
          prompt NAME [JSON]       gets a prompt with a JSON object, or with name=value pairs
          manifest                 all that the server offers, as JSON

        """;

    public static Task<int> RunAsync(McpCatalog catalog, McpServerOptions options, string[] args, CancellationToken cancellationToken)
    {
        switch (args)
        {
            case ["list"]:
                return Task.FromResult(ListVerb.Run(McpServer.Create(catalog, options)));
            case ["call", var name, .. var arguments]:
                TellAll(options);
                return CallVerb.RunAsync(McpServer.Create(catalog, options), name, arguments, cancellationToken);
            case ["read", var uri]:
                TellAll(options);
                return ReadVerb.RunAsync(McpServer.Create(catalog, options), uri, cancellationToken);
            case ["prompt", var name, .. var arguments]:
                TellAll(options);
                return PromptVerb.RunAsync(McpServer.Create(catalog, options), name, arguments, cancellationToken);
            case ["manifest"]:
                return Task.FromResult(ManifestVerb.Run(McpServer.Create(catalog, options)));
            case ["help" or "--help" or "-h"]:
                Print(Usage);
                return Task.FromResult(0);
            default:
                return Task.FromResult(Reject(Usage));
        }
    }

    /// <summary>An exception stands in the answer, whole; once is enough.</summary>
    private static void TellAll(McpServerOptions options)
    {
        options.ExceptionDetail = McpExceptionDetail.Full;
        options.Log = static (_, _) => { };
    }

    public static void Print(string text) => StandardStreams.WriteOutput(Encoding.UTF8.GetBytes(text));

    public static int Reject(string text)
    {
        StandardStreams.WriteError(Encoding.UTF8.GetBytes(text));
        return WrongUsage;
    }
}
