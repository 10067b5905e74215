using System.Globalization;

namespace McpAttr.AspNetCore;

/// <summary>What the command line of <see cref="McpHttp"/> says.</summary>
/// <param name="Urls">The addresses to listen on.</param>
/// <param name="Verb">A verb and its arguments, or null to serve.</param>
internal sealed record McpHttpArguments(string[] Urls, string[]? Verb)
{
    public const string Usage =
        """
        Serves MCP over HTTP at /mcp:
          --port PORT              listens on 127.0.0.1; 0 takes any free port
          --urls URL[;URL]         listens on these addresses
        Or, for its developer: list, call, read, prompt, manifest, help.

        """;

    private const string DefaultUrl = "http://127.0.0.1:5000";

    /// <returns>False when the command line is wrong.</returns>
    public static bool TryParse(string[] args, out McpHttpArguments arguments)
    {
        string[] urls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } configured ? Split(configured) : [DefaultUrl];
        arguments = new McpHttpArguments(urls, null);
        switch (args)
        {
            case []:
                return true;
            case ["--port", var text] when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port):
                arguments = new McpHttpArguments([string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")], null);
                return true;
            case ["--urls", var text] when Split(text) is { Length: > 0 } given:
                arguments = new McpHttpArguments(given, null);
                return true;
            default:
                arguments = new McpHttpArguments(urls, args);
                return !args[0].StartsWith("--", StringComparison.Ordinal) || args[0] == "--help";
        }
    }

    private static string[] Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
