using McpAttr.AspNetCore.HttpSse;

namespace McpAttr;

/// <summary>How an HTTP endpoint serves. The defaults are safe; what a limit refuses is answered by a status and an error that says so.</summary>
public sealed class McpHttpOptions
{
    /// <summary>
    /// How the server behind the endpoint runs. Its services, its log and its level of detail are preset from the application's. Not used
    /// when the endpoint is given a server that is made already.
    /// </summary>
    public McpServerOptions Server { get; } = new();

    /// <summary>Whether clients of revisions up to 2025-11-25 get a session. Default: <see cref="McpSessions.Auto"/>.</summary>
    public McpSessions Sessions { get; set; }

    /// <summary>How long a session may have no request and no open stream, up to 24 days. Default: 2 hours.</summary>
    public TimeSpan SessionIdleTimeout { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How many sessions there may be. Beyond that the ones that were idle longest end. Default: 10,000.</summary>
    public int MaxSessions { get; set; } = 10_000;

    /// <summary>How many streams for messages that belong to no request (<c>GET</c>) a session may have open. Default: 4.</summary>
    public int MaxStreamsPerSession { get; set; } = 4;

    /// <summary>
    /// The origins whose web pages may call the server, besides its own: <c>https://app.example.com</c>, with the port where it is not the
    /// scheme's. A CORS policy of the endpoint counts, too. Default: none.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// The host names that requests which arrive on a loopback address may be for, besides <c>localhost</c>, <c>127.0.0.1</c> and
    /// <c>[::1]</c>: what a reverse proxy on the same machine passes on. Default: none.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>How long an answer may take before its response becomes an event stream, up to 24 days. Default: 5 seconds.</summary>
    public TimeSpan JsonTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often an event stream that has nothing to say sends a comment, so that nothing in between closes it; up to 24 days. Default: 15 seconds.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client that lost its stream is asked to wait before it comes back (<c>retry:</c>), up to 24 days. Default: 1 second.</summary>
    public TimeSpan RetryInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How much of a stream a client may leave unread, in bytes, before its connection is closed. Default: 1 MiB.</summary>
    public int MaxUnreadBytes { get; set; } = 1024 * 1024;

    /// <summary>Keeps what was sent on streams of sessions, for clients that come back for it. Default: a <see cref="McpMemoryEventStore"/> of the endpoint's own.</summary>
    public IMcpEventStore? EventStore { get; set; }

    /// <summary>What is served besides Streamable HTTP, or null.</summary>
    internal OldTransport? OldTransport { get; private set; }

    /// <summary>
    /// Serves clients of the deprecated transport HTTP+SSE of 2024-11-05, too, for those that know no other: <c>GET</c> without
    /// <c>Mcp-Session-Id</c> and <c>MCP-Protocol-Version</c> opens a stream, whose first event is the address to post messages to. Not
    /// served unless this is called.
    /// </summary>
    /// <remarks>
    /// There may be <see cref="MaxSessions"/> of these sessions; each ends with its stream, and its calls are cancelled. The id of a session is
    /// in the address, and so in the logs of proxies: require authorization, which binds a session to its user. Specification:
    /// <see href="https://modelcontextprotocol.io/specification/2024-11-05/basic/transports#http-with-sse"/>.
    /// </remarks>
    public void ServeHttpSse() => OldTransport ??= new HttpSseTransport();

    internal void Validate()
    {
        if (!Enum.IsDefined(Sessions)) throw new ArgumentOutOfRangeException(nameof(Sessions), Sessions, "There is no such way.");
        ThrowIfNoInterval(SessionIdleTimeout, nameof(SessionIdleTimeout));
        ThrowIfNoInterval(JsonTimeout, nameof(JsonTimeout));
        ThrowIfNoInterval(KeepAliveInterval, nameof(KeepAliveInterval));
        ThrowIfNoInterval(RetryInterval, nameof(RetryInterval));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxSessions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxStreamsPerSession, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxUnreadBytes, 1024);
        foreach (string origin in AllowedOrigins)
        {
            // What a browser sends has no path and no slash at its end: with one, nothing would ever be equal to it.
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
                throw new ArgumentException($"'{origin}' is no origin; write scheme, host and, where it is not the scheme's own, port: https://app.example.com.", nameof(AllowedOrigins));
        }
    }

    private static void ThrowIfNoInterval(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMilliseconds(int.MaxValue), name);
    }
}
