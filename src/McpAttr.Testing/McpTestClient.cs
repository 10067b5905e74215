using System.Text;
using System.Text.Json;
using McpAttr.Testing.Dialects;
using McpAttr.Testing.Questions;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing;

/// <summary>A client in the same process as the server, for tests: it speaks every revision of the protocol and answers what the server asks.</summary>
/// <remarks>
/// The bytes and the server's work are those of stdio; only the pipe is missing. One client may have any number of requests in flight.
/// </remarks>
public sealed partial class McpTestClient : IAsyncDisposable
{
    private readonly Answers _answers = new();
    private readonly List<string> _serverLog;
    private readonly McpTestClientOptions _options;
    private readonly Conversation _conversation;
    private readonly Dialect _dialect;
    private readonly Action _end;
    private McpServer? _ownServer;
    private Task _serving = Task.CompletedTask;

    private McpTestClient(McpTestClientOptions options, List<string> serverLog, Action<byte[]> send, Action end)
    {
        _options = options;
        _serverLog = serverLog;
        _end = end;
        _conversation = new Conversation(send, options, request => _dialect!.AnswerAsync(request));
        _dialect = McpRevisions.HasHandshake(options.Revision)
            ? new HandshakeDialect(_conversation, options, _answers)
            : new RequestDialect(_conversation, options, _answers);
    }

    /// <summary>The revision that the client speaks; after a handshake, the one that both agreed on.</summary>
    public string Revision => _dialect.Revision;

    /// <summary>All notifications that have arrived, in their order.</summary>
    public IReadOnlyList<McpTestNotification> Notifications => _conversation.Notifications.All;

    /// <summary>What the server has written for its operator (<see cref="McpServerOptions.Log"/>), where the client made it of a catalog.</summary>
    public IReadOnlyList<string> ServerLog
    {
        get
        {
            lock (_serverLog) return [.. _serverLog];
        }
    }

    /// <summary>Serves what an assembly offers to a new client.</summary>
    /// <typeparam name="T">Any type of the assembly.</typeparam>
    /// <param name="configure">Sets options of the client and of the server.</param>
    /// <exception cref="ArgumentException">The generator has found nothing in the assembly.</exception>
    public static McpTestClient Start<T>(Action<McpTestClientOptions>? configure = null) => Start(Catalogs.Of(typeof(T).Assembly), configure);

    /// <summary>Serves a catalog to a new client.</summary>
    /// <param name="catalog">What is served: the generated <c>McpAttr.Generated.&lt;Assembly&gt;.Catalog.Instance</c>, or a view of it.</param>
    /// <param name="configure">Sets options of the client and of the server.</param>
    public static McpTestClient Start(McpCatalog catalog, Action<McpTestClientOptions>? configure = null)
    {
        var log = new List<string>();
        var options = new McpTestClientOptions();
        options.Server.Log = (message, exception) =>
        {
            lock (log) log.Add(exception is null ? message : $"{message}\n{exception}");
        };
        configure?.Invoke(options);
        var server = McpServer.Create(catalog, options.Server);
        var client = Start(server, options, log);
        client._ownServer = server;
        return client;
    }

    /// <summary>Serves a server to a new client; several clients may share one.</summary>
    /// <param name="server">The server. <see cref="McpTestClientOptions.Server"/> does nothing to it.</param>
    /// <param name="configure">Sets options of the client.</param>
    public static McpTestClient Start(McpServer server, Action<McpTestClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        var options = new McpTestClientOptions();
        configure?.Invoke(options);
        return Start(server, options, []);
    }

    /// <summary>Talks to a server that runs elsewhere, for example in a process of its own: one message a line.</summary>
    /// <param name="fromServer">What the server writes.</param>
    /// <param name="toServer">What the server reads. Closed when the client ends.</param>
    /// <param name="configure">Sets options of the client.</param>
    public static McpTestClient Connect(Stream fromServer, Stream toServer, Action<McpTestClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(fromServer);
        ArgumentNullException.ThrowIfNull(toServer);
        var options = new McpTestClientOptions();
        configure?.Invoke(options);
        var sending = new Lock();
        var client = new McpTestClient(options, [], Send, toServer.Dispose);
        client._serving = client.ObserveAsync(fromServer.CopyToAsync(new ReceivedLines(client._conversation.Receive)));
        return client;

        void Send(byte[] line)
        {
            lock (sending)
            {
                toServer.Write(line);
                toServer.Flush();
            }
        }
    }

    /// <summary>
    /// Talks to an endpoint over Streamable HTTP, for example that of a <c>WebApplicationFactory</c> or a <c>TestServer</c>: middleware, authentication and
    /// sessions are the application's own.
    /// </summary>
    /// <param name="http">Sends the requests, with whatever headers a test gives it. It is not disposed.</param>
    /// <param name="endpoint">The endpoint, such as <c>/mcp</c>; a path is relative to the client's <see cref="HttpClient.BaseAddress"/>.</param>
    /// <param name="configure">Sets options of the client.</param>
    /// <remarks>
    /// Arguments that a header must repeat (<see cref="McpHeaderAttribute"/>) are given as headers of <paramref name="http"/>. A stream that is lost is not
    /// asked for again.
    /// </remarks>
    public static McpTestClient Connect(HttpClient http, string endpoint = "/mcp", Action<McpTestClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(endpoint);
        var options = new McpTestClientOptions();
        configure?.Invoke(options);
        var wire = new HttpWire(http, new Uri(endpoint, UriKind.RelativeOrAbsolute), options.Revision);
        var ended = new TaskCompletionSource();
        var client = new McpTestClient(options, [], wire.Send, ended.SetResult);
        wire.Open(client._conversation.Receive, client._conversation.End);
        client._serving = client.ObserveAsync(EndAsync());
        return client;

        async Task EndAsync()
        {
            await ended.Task.ConfigureAwait(false);
            await wire.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>What the server is. Makes the handshake of a revision that has one, which otherwise goes with the first request.</summary>
    public Task<McpTestServer> ConnectAsync(CancellationToken cancellationToken = default) => _dialect.ConnectAsync(cancellationToken);

    /// <summary>Sends a request of any kind.</summary>
    /// <returns>The result object.</returns>
    /// <exception cref="McpErrorException">The answer is an error.</exception>
    public async Task<JsonElement> RequestAsync(string method, McpArguments? parameters = null, CancellationToken cancellationToken = default) =>
        (await _dialect.RequestAsync(method, (parameters ?? McpArguments.None).Json, cancellationToken).ConfigureAwait(false)).Result;

    /// <summary>Sends a notification of any kind.</summary>
    public Task NotifyAsync(string method, McpArguments? parameters = null, CancellationToken cancellationToken = default) =>
        _dialect.NotifyAsync(method, (parameters ?? McpArguments.None).Json, cancellationToken);

    /// <summary>Sends a line as it is, however odd. What it is answered with comes from <see cref="ReceiveAsync"/>, unless its id is a number that a request of the client's has.</summary>
    public void SendLine(string line) => _conversation.Send([.. Encoding.UTF8.GetBytes(line), (byte)'\n']);

    /// <summary>The next message of the server's that is no notification and answers none of the client's requests.</summary>
    public async Task<JsonElement> ReceiveAsync(CancellationToken cancellationToken = default) =>
        (await _conversation.Strays.TakeAsync(static _ => true, "an answer", _options, cancellationToken).ConfigureAwait(false)).Json;

    /// <summary>The next notification of a kind that this method has not given yet, as soon as there is one.</summary>
    /// <param name="method">The kind, for example <c>notifications/message</c>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="McpTestException">There is none in time, or the server has ended.</exception>
    public Task<McpTestNotification> NotificationAsync(string method, CancellationToken cancellationToken = default) =>
        _conversation.Notifications.TakeAsync(message => message.Method == method, method, _options, cancellationToken);

    /// <summary>Closes the client's end and waits until the server has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        _end();
        await _serving.ConfigureAwait(false);
        if (_ownServer is not null) await _ownServer.StopTasksAsync().ConfigureAwait(false);
    }

    private static McpTestClient Start(McpServer server, McpTestClientOptions options, List<string> log)
    {
        var sent = new SentBytes();
        var client = new McpTestClient(options, log, line => sent.Send(line), sent.End);
        client._serving = client.ObserveAsync(server.ServeAsync(sent, new ReceivedLines(client._conversation.Receive)));
        return client;
    }

    /// <summary>Whoever waits when the server has ended waits in vain.</summary>
    private async Task ObserveAsync(Task serving)
    {
        try
        {
            await serving.ConfigureAwait(false);
            _conversation.End(new McpTestException("The server has ended."));
        }
        catch (Exception exception)
        {
            _conversation.End(exception);
            throw;
        }
    }
}
