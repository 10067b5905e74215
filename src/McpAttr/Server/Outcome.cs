namespace McpAttr.Server;

/// <summary>What a transport has to do after a message was dispatched.</summary>
internal enum Outcome
{
    /// <summary>Nothing: the message wants no answer.</summary>
    None,

    /// <summary>Send the answer that stands in the reply buffer.</summary>
    Answer,

    /// <summary>Run the prepared call, on a thread that may block.</summary>
    Run,

    /// <summary>Nothing, or say so where a message can be refused: it answers what was never asked.</summary>
    Unasked,

    /// <summary>Fire the token of the call that was cancelled, on a thread that may block.</summary>
    Cancel,
}
