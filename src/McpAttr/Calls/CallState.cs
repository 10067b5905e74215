namespace McpAttr.Calls;

/// <summary>How far a call is. It leaves <see cref="Running"/> once, so either its answer is sent or it was cancelled before.</summary>
internal enum CallState
{
    Running,
    Ended,
    Cancelled,
}
