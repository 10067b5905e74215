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
    public const string HttpServer = "McpAttr.Interop.HttpServer";

    /// <summary>The same, spoken to by HTTP+SSE.</summary>
    public const string HttpSseServer = HttpServer + " (HTTP+SSE)";
    public const string Notes = "Notes";
    public const string Weather = "Weather";
    public const string WeatherHttp = "WeatherHttp";

    private static readonly string[] Methods =
    [
        "notifications/progress", "notifications/message", "notifications/subscriptions/acknowledged", "notifications/resources/updated",
        "notifications/tools/list_changed",
    ];

    private readonly CancellationTokenSource _deadline;
    private readonly HttpServerProcess? _server;
    private readonly Dictionary<string, Channel<JsonNode>> _notifications;

    private Connection(McpClient client, CancellationTokenSource deadline, HttpServerProcess? server, Dictionary<string, Channel<JsonNode>> notifications) =>
        (Client, _deadline, _server, _notifications) = (client, deadline, server, notifications);

    public McpClient Client { get; }

    /// <summary>Ends every wait: a server that does not answer fails the test.</summary>
    public CancellationToken Deadline => _deadline.Token;

    /// <summary>The parameters of the progress notifications. The client handles messages concurrently, so their order says nothing.</summary>
    public ChannelReader<JsonNode> Progress => Of("notifications/progress");

    /// <summary>The parameters of the log notifications, in no order either.</summary>
    public ChannelReader<JsonNode> Log => Of("notifications/message");

    /// <param name="server">One of the servers beside this assembly.</param>
    /// <param name="revision">The only revision that the client accepts.</param>
    /// <param name="arguments">The server's command line.</param>
    public static async Task<Connection> OpenAsync(string server, string revision, params string[] arguments)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        var notifications = Methods.ToDictionary(method => method, _ => Channel.CreateUnbounded<JsonNode>());
        var options = new McpClientOptions
        {
            ProtocolVersion = revision,
            Handlers = new McpClientHandlers
            {
                NotificationHandlers = [.. notifications.Select(known => KeyValuePair.Create<string, Func<JsonRpcNotification, CancellationToken, ValueTask>>(
                    known.Key, (message, _) => known.Value.Writer.WriteAsync(message.Params ?? new JsonObject(), deadline.Token)))],
            },
        };
        string name = server == HttpSseServer ? HttpServer : server;
        string file = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? name + ".exe" : name);
        var process = name is HttpServer or WeatherHttp ? await HttpServerProcess.StartAsync(file, arguments, deadline.Token) : null;
        var mode = server == HttpSseServer ? HttpTransportMode.Sse : HttpTransportMode.StreamableHttp;
        var client = await McpClient.CreateAsync(Transport(file, arguments, process, mode), options, cancellationToken: deadline.Token);
        Assert.Equal(revision, client.NegotiatedProtocolVersion);
        return new Connection(client, deadline, process, notifications);
    }

    /// <summary>The parameters of the notifications of a method.</summary>
    public ChannelReader<JsonNode> Of(string method) => _notifications[method].Reader;

    /// <summary>Calls a tool; <paramref name="meta"/> goes into the request's <c>_meta</c>.</summary>
    public async Task<CallToolResult> CallAsync(string tool, Dictionary<string, object?> arguments, JsonObject? meta = null) =>
        await Client.CallToolAsync(tool, arguments, options: new RequestOptions { Meta = meta }, cancellationToken: Deadline);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _server?.Dispose();
        _deadline.Dispose();
    }

    private static IClientTransport Transport(string file, string[] arguments, HttpServerProcess? process, HttpTransportMode mode)
    {
        var output = TestContext.Current.TestOutputHelper;
        return process is not null
            ? new HttpClientTransport(new HttpClientTransportOptions { Endpoint = process.Endpoint, TransportMode = mode })
            : new StdioClientTransport(new StdioClientTransportOptions { Command = file, Arguments = arguments, StandardErrorLines = line => output?.WriteLine(line) });
    }
}
