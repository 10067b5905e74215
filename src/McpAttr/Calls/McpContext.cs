using System.Security.Claims;
using System.Text;
using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr;

/// <summary>
/// What a tool may ask and tell while it runs. Take one as a parameter; it never appears in the schema. It may be used from any
/// thread; after the call has ended it says nothing any more.
/// </summary>
public sealed partial class McpContext : IProgress<McpProgress>
{
    private readonly McpCall _call;
    private readonly byte[] _meta;
    private readonly byte[] _progressToken;
    private readonly McpLogLevel? _logLevel;
    private ProgressReports? _reports;

    internal McpContext(McpCall call, in RequestMeta meta, ReadOnlySpan<byte> message)
    {
        _call = call;
        _meta = meta.Whole.Of(message).ToArray();
        _progressToken = meta.ProgressToken.Of(message).ToArray();
        _logLevel = call.Era.LogLevel(call.Connection, meta, message);
        RequestId = Encoding.UTF8.GetString(call.Id);
        if (!call.Era.RepeatsCalls) return;

        // They stand in a buffer that is another message's when the method asks late.
        Arguments = call.Arguments.ToArray();
        Retry = call.Retry.ToArray();
    }

    /// <summary>Fires when the client cancels the request or the server ends.</summary>
    public CancellationToken CancellationToken => _call.CancellationToken;

    /// <summary>The request's id as the client wrote it: a number, or a string with its quotes.</summary>
    public string RequestId { get; }

    /// <summary>
    /// The services: of the request over HTTP, of this call alone where the server has a container that can do that, else the server's,
    /// or null when it has none.
    /// </summary>
    /// <exception cref="ObjectDisposedException">They were of this call alone, and it is over.</exception>
    public IServiceProvider? Services => _call.ServicesOrNull;

    /// <summary>Who calls, by its own word, or null when it does not say. Not to be trusted for anything that matters.</summary>
    public McpClientInfo? ClientInfo => _call.Era.ClientInfo(_call.Connection, _meta);

    /// <summary>The server: its tools, resources and prompts may come and go. It may be kept.</summary>
    public McpServer Server => _call.Connection.Server;

    /// <summary>Tells clients what has changed. It may be kept: it works after the call, too.</summary>
    public McpNotifier Notifier => _call.Connection.Server.Notifier;

    /// <summary>Who calls, as far as the transport has made sure of it: over HTTP the user that ASP.NET Core authenticated, else somebody without an identity.</summary>
    public ClaimsPrincipal User => _call.User;

    /// <summary>Held while something is sent, and when the call ends, so that nothing is sent behind its answer.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>The client asked for progress, so reporting it is not in vain.</summary>
    public bool WantsProgress => _progressToken.Length > 0;

    /// <summary>
    /// Says how far the call is, if the client asked for it. It may be said as often as is convenient: <see cref="McpServerOptions.MaxProgressPerSecond"/>
    /// reports are sent in a second, of more the newest, and the last one of a call always.
    /// </summary>
    /// <param name="progress">What is done, in the same unit as <paramref name="total"/>. What is not higher than before is not sent.</param>
    /// <param name="total">What there is to do, or null when nobody knows.</param>
    /// <param name="message">What is being done, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is NaN or infinite.</exception>
    /// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic/utilities/progress"/>.</remarks>
    public void ReportProgress(double progress, double? total = null, string? message = null)
    {
        if (!double.IsFinite(progress)) throw new ArgumentOutOfRangeException(nameof(progress), progress, "Progress must be a finite number.");
        if (total is { } finite && !double.IsFinite(finite)) throw new ArgumentOutOfRangeException(nameof(total), total, "The total must be a finite number.");
        _call.Connection.OnProgress(progress, total, message);
        if (!WantsProgress) return;

        lock (Gate) (_reports ??= new ProgressReports(_call, _progressToken)).Report(new McpProgress(progress, total, message));
    }

    /// <summary>The call ends: its last report goes before the answer. The gate is held.</summary>
    internal void EndProgress() => _reports?.End();

    /// <summary>The client wants messages of this severity, and was told that the server has any.</summary>
    public bool WantsLog(McpLogLevel level) => level >= _logLevel && _call.Connection.Server.OffersLogging;

    /// <summary>Sends a message to the client's log, if it wants messages of this severity. Never put secrets or personal data in it.</summary>
    /// <param name="level">The severity.</param>
    /// <param name="message">What happened.</param>
    /// <param name="logger">The part of the server that says it, or null.</param>
    /// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/logging"/>; deprecated by 2026-07-28.</remarks>
    public void Log(McpLogLevel level, string message, string? logger = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!WantsLog(level)) return;

        lock (Gate)
        {
            if (_call.State != CallState.Running) return;

            var notification = ReplyBuffer.Rent();
            notification.BeginNotification("notifications/message"u8);
            notification.Append("\"level\":\""u8);
            notification.Append(LogLevels.Name(level));
            notification.Append((byte)'"');
            var json = notification.BeginMembers();
            if (logger is not null) json.WriteString("logger"u8, logger);
            json.WriteString("data"u8, message);
            json.Flush();
            notification.EndResult();
            _call.Connection.Notify(_call, notification.Bytes);
            ReplyBuffer.Return(notification);
        }
    }

    /// <summary>
    /// Lets go of the HTTP connection that waits for the answer of a long call; the client comes back for it. Only the transport of
    /// 2025-11-25 with a session has that.
    /// </summary>
    /// <param name="retryAfter">When the client is to come back. Default: the endpoint's <c>RetryInterval</c>.</param>
    /// <returns>False when there is no such connection, or the client could not come back: then nothing has happened.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#sending-messages-to-the-server"/> (SEP-1699).</remarks>
    public bool ReleaseConnection(TimeSpan? retryAfter = null)
    {
        if (retryAfter < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(retryAfter), retryAfter, "The time must not be negative.");
        return _call.State == CallState.Running && _call.Origin is { } origin && origin.TryRelease(retryAfter);
    }

    void IProgress<McpProgress>.Report(McpProgress value) => ReportProgress(value.Progress, value.Total, value.Message);
}
