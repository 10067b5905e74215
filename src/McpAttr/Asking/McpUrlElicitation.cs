using System.Text.Json;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr;

/// <summary>An address that a person is to visit, for what must not pass through the client: secrets, payments, signing in.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation#url-mode-elicitation-for-sensitive-data"/>.</remarks>
public sealed class McpUrlElicitation
{
    private Connection? _told;

    /// <summary>An address.</summary>
    /// <param name="message">Why the person is to visit it.</param>
    /// <param name="url">The address, https; on the same machine also http. No secrets and no personal data belong in it.</param>
    /// <exception cref="ArgumentException">There is no reason, or the address is not https.</exception>
    public McpUrlElicitation(string message, Uri url)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            throw new ArgumentException($"The address must be https: {url}", nameof(url));
        Message = message;
        Url = url;
    }

    /// <summary>Why the person is to visit the address.</summary>
    public string Message { get; }

    /// <summary>The address.</summary>
    public Uri Url { get; }

    /// <summary>Names it between server and client (revisions up to 2025-11-25); nobody can guess it.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>
    /// Tells the client that what the person was sent there for is done (<c>notifications/elicitation/complete</c>), so that it can go on by itself. From any
    /// thread, after the call, too. Only revisions up to 2025-11-25 know that; nothing happens where the client was not sent there, or is gone.
    /// </summary>
    public void Complete()
    {
        if (Interlocked.Exchange(ref _told, null) is not { } connection) return;
        var message = ReplyBuffer.Rent();
        message.BeginNotification("notifications/elicitation/complete"u8);
        message.Append("\"elicitationId\":"u8);
        message.AppendString(Id);
        message.EndResult();
        connection.Notify(message.Bytes);
        ReplyBuffer.Return(message);
    }

    /// <summary>A client of a session is about to be told of it.</summary>
    internal void Tell(Connection connection)
    {
        if (connection.IsLasting) Volatile.Write(ref _told, connection);
    }

    /// <summary>Writes the members of its object.</summary>
    /// <param name="json">Where to write; the object is open.</param>
    /// <param name="hasId">It is one of a revision that names it.</param>
    internal void Write(Utf8JsonWriter json, bool hasId)
    {
        json.WriteString("mode"u8, "url"u8);
        json.WriteString("message"u8, Message);
        json.WriteString("url"u8, Url.AbsoluteUri);
        if (hasId) json.WriteString("elicitationId"u8, Id);
    }
}
