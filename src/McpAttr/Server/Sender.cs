using McpAttr.Calls;

namespace McpAttr.Server;

/// <summary>Who sent a request, as far as a request says it by itself: what decides who sees what.</summary>
/// <param name="connection">The connection.</param>
/// <param name="era">The era of the request.</param>
/// <param name="meta">The request's <c>_meta</c> object, or nothing.</param>
/// <param name="origin">What came along with the message, or null.</param>
internal readonly ref struct Sender(Connection connection, Era era, ReadOnlySpan<byte> meta, CallOrigin? origin)
{
    public Connection Connection => connection;

    public Era Era => era;

    public ReadOnlySpan<byte> Meta { get; } = meta;

    public CallOrigin? Origin => origin;
}
