namespace McpAttr;

/// <summary>For whom a client may keep the lists of a server (<c>cacheScope</c>, 2026-07-28).</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2026-07-28/server/utilities/caching"/>.</remarks>
public enum McpCacheScope
{
    /// <summary>For anybody: what stands between may hand it to others.</summary>
    Public,

    /// <summary>For nobody but who asked.</summary>
    Private,
}
