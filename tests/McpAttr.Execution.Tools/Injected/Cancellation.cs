namespace Corpus;

/// <summary>A service that says how far a call that waits is.</summary>
internal sealed class Cancellation
{
    /// <summary>Ends when the call runs.</summary>
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the call was cancelled.</summary>
    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
