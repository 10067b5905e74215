namespace McpAttr;

/// <summary>Keeps the messages of event streams for clients that lost their connection and come back with <c>Last-Event-ID</c>.</summary>
/// <remarks>
/// All methods are called often and from any thread, one at a time for each stream; they must not block for long. Sessions live in the
/// process, so a store is about how much is kept and where, not about moving clients between processes.
/// Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#resumability-and-redelivery"/>.
/// </remarks>
public interface IMcpEventStore
{
    /// <summary>Keeps a message.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="streamId">The stream, unique in all sessions.</param>
    /// <param name="sequence">The message's number in its stream, higher than any before.</param>
    /// <param name="message">The message, JSON in UTF-8 on one line.</param>
    void Append(string sessionId, string streamId, long sequence, ReadOnlySpan<byte> message);

    /// <summary>What is kept of a stream behind a message, in order.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="streamId">The stream.</param>
    /// <param name="sequence">The number of the last message that the client has.</param>
    /// <returns>The messages, or null when nothing is known of such a stream in this session.</returns>
    IReadOnlyList<McpStoredEvent>? ReadAfter(string sessionId, string streamId, long sequence);

    /// <summary>A session has ended: nobody can ask for its messages any more.</summary>
    /// <param name="sessionId">The session.</param>
    void Remove(string sessionId);
}
