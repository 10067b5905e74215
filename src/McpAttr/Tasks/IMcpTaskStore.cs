namespace McpAttr;

/// <summary>
/// Keeps what is known of tasks until they expire. Where several instances serve the same clients they must share one, so that each of them
/// can answer for a task that another one runs.
/// </summary>
/// <remarks>A task is one row: its id, its owner, a version, when it expires, and a content that the store does not look at.</remarks>
public interface IMcpTaskStore
{
    /// <summary>Takes in a new task. When it returns true, each instance finds the task.</summary>
    /// <param name="task">The task; nobody else has its id.</param>
    /// <param name="cancellationToken">Fires when the call that makes the task is cancelled.</param>
    /// <returns>False when there are as many tasks as may be. None that has not expired is given up for a new one.</returns>
    ValueTask<bool> TryAddAsync(McpStoredTask task, CancellationToken cancellationToken);

    /// <summary>The task with this id, or null when there is none, or it has expired.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Fires when the request is cancelled.</param>
    ValueTask<McpStoredTask?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Puts a task in the place of the one with its id, if that is of the version before it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Fires when the request is cancelled.</param>
    /// <returns>False when somebody else has changed it meanwhile, or it is gone.</returns>
    ValueTask<bool> TryReplaceAsync(McpStoredTask task, CancellationToken cancellationToken);

    /// <summary>Forgets a task. There may be none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Never fires today.</param>
    ValueTask RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Waits until a task is of another version, or is gone. It may end sooner.</summary>
    /// <param name="id">The id.</param>
    /// <param name="version">The version that is known.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    ValueTask WaitAsync(string id, long version, CancellationToken cancellationToken);

    /// <summary>Some tasks of an owner, in the ordinal order of their ids.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="after">Only ids behind this one, which need not exist; null for all.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Fires when the request is cancelled.</param>
    ValueTask<IReadOnlyList<McpStoredTask>> ListAsync(string owner, string? after, int count, CancellationToken cancellationToken);
}
