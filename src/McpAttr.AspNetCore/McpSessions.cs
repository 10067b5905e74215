namespace McpAttr;

/// <summary>When an HTTP endpoint gives clients of revisions up to 2025-11-25 a session. Revision 2026-07-28 has none.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#session-management"/>.</remarks>
public enum McpSessions
{
    /// <summary>When the server has something to remember or to say between requests: log levels, subscriptions, lists that change.</summary>
    Auto,

    /// <summary>Always, so that each client can be told apart and long answers can be fetched later.</summary>
    Always,

    /// <summary>Never: each request stands for itself, and any instance of the server can answer it.</summary>
    Never,
}
