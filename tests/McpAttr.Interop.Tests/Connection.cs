using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

/// <summary>The official client, held to one revision, and a server process of its own.</summary>
internal sealed class Connection : IAsyncDisposable
{
    public const string Server = "McpAttr.Interop.Server";
    public const string Notes = "Notes";
    public const string Weather = "Weather";

    private readonly CancellationTokenSource _deadline;
    private readonly Channel<JsonNode> _progress;
    private readonly Channel<JsonNode> _log;

    private Connection(McpClient client, CancellationTokenSource deadline, Channel<JsonNode> progress, Channel<JsonNode> log) =>
        (Client, _deadline, _progress, _log) = (client, deadline, progress, log);

    public McpClient Client { get; }

    /// <summary>Ends every wait: a server that does not answer fails the test.</summary>
    public CancellationToken Deadline => _deadline.Token;

    /// <summary>The parameters of the progress notifications. The client handles messages concurrently, so their order says nothing.</summary>
    public ChannelReader<JsonNode> Progress => _progress.Reader;

    /// <summary>The parameters of the log notifications, in no order either.</summary>
    public ChannelReader<JsonNode> Log => _log.Reader;

    /// <param name="server">One of the servers beside this assembly.</param>
    /// <param name="revision">The only revision that the client accepts.</param>
    /// <param name="arguments">The server's command line.</param>
    public static async Task<Connection> OpenAsync(string server, string revision, params string[] arguments)
    {
        var output = TestContext.Current.TestOutputHelper;
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        var progress = Channel.CreateUnbounded<JsonNode>();
        var log = Channel.CreateUnbounded<JsonNode>();
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? server + ".exe" : server),
            Arguments = arguments,
            StandardErrorLines = line => output?.WriteLine(line),
        });
        var options = new McpClientOptions
        {
            ProtocolVersion = revision,
            Handlers = new McpClientHandlers
            {
                NotificationHandlers =
                [
                    new("notifications/progress", (message, _) => progress.Writer.WriteAsync(message.Params!, deadline.Token)),
                    new("notifications/message", (message, _) => log.Writer.WriteAsync(message.Params!, deadline.Token)),
                ],
            },
        };
        var client = await McpClient.CreateAsync(transport, options, cancellationToken: deadline.Token);
        Assert.Equal(revision, client.NegotiatedProtocolVersion);
        return new Connection(client, deadline, progress, log);
    }

    /// <summary>Calls a tool; <paramref name="meta"/> goes into the request's <c>_meta</c>.</summary>
    public async Task<CallToolResult> CallAsync(string tool, Dictionary<string, object?> arguments, JsonObject? meta = null) =>
        await Client.CallToolAsync(tool, arguments, options: new RequestOptions { Meta = meta }, cancellationToken: Deadline);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _deadline.Dispose();
    }
}
