namespace McpAttr.Calls;

/// <summary>How far a call is. It leaves <see cref="Running"/> once, so either its answer is sent or it was cancelled before.</summary>
internal enum CallState
{
    Running,
    Ended,
    Cancelled,

    /// <summary>It took too long, and the answer says so. The method may still be running.</summary>
    TimedOut,
}
