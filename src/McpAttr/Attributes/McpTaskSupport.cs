namespace McpAttr;

/// <summary>Whether a call of a tool may be a task: work that goes on behind the answer, and whose result the client fetches later.</summary>
/// <remarks>
/// Specification: <see href="https://modelcontextprotocol.io/seps/2663-tasks-extension"/> (2026-07-28) and
/// <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic/utilities/tasks"/>.
/// </remarks>
public enum McpTaskSupport
{
    /// <summary>A call is answered with its result.</summary>
    Forbidden,

    /// <summary>A call is a task where the client can have one (2026-07-28) or asks for one (2025-11-25), else it is answered with its result.</summary>
    Optional,

    /// <summary>A call is a task. A client that cannot have one is refused: error -32021 in 2026-07-28, -32601 before.</summary>
    Required,
}
