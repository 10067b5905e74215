namespace McpAttr;

/// <summary>
/// A client that was asked gave no answer that can be used: it refused, took too long, or answered something else. Where a method lets
/// it through, its message reaches the model as that of a <see cref="McpToolException"/> does.
/// </summary>
public sealed class McpAnswerException : Exception
{
    internal McpAnswerException(string message)
        : base(message)
    {
    }

    /// <summary>The code of the error that the client answered with, or null.</summary>
    public int? Code { get; internal init; }

    /// <summary>Nobody is there to answer.</summary>
    internal bool IsGone { get; init; }
}
