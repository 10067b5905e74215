namespace McpAttr.Tasks;

/// <summary>How far a task is. What stands behind <see cref="InputRequired"/> is an end.</summary>
internal enum TaskPhase
{
    Working,

    /// <summary>A question waits for the client.</summary>
    InputRequired,

    /// <summary>There is a result, which may say that something went wrong.</summary>
    Completed,

    /// <summary>There is a JSON-RPC error in the place of a result.</summary>
    Failed,

    Cancelled,
}
