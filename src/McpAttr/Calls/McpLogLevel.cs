namespace McpAttr;

/// <summary>The severity of a message to the client, in the order of RFC 5424 (<c>notifications/message</c>).</summary>
/// <remarks>Revision 2026-07-28 deprecates logging to the client; it stays for clients that ask for it.</remarks>
public enum McpLogLevel
{
    /// <summary>Details for debugging.</summary>
    Debug,

    /// <summary>General information.</summary>
    Info,

    /// <summary>Normal but significant.</summary>
    Notice,

    /// <summary>Something may go wrong.</summary>
    Warning,

    /// <summary>Something went wrong.</summary>
    Error,

    /// <summary>A component fails.</summary>
    Critical,

    /// <summary>Action must be taken at once.</summary>
    Alert,

    /// <summary>The system is unusable.</summary>
    Emergency,
}
