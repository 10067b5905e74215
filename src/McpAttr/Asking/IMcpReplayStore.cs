namespace McpAttr;

/// <summary>
/// Remembers which states of rounds were used up, for tools that say <see cref="McpToolAttribute.SingleUse"/>. Where several instances serve
/// the same clients, they must share one.
/// </summary>
public interface IMcpReplayStore
{
    /// <summary>Uses up a state, if nobody has.</summary>
    /// <param name="id">Names the state; nobody can guess it.</param>
    /// <param name="expires">When it may be forgotten, because it is refused anyway.</param>
    /// <param name="cancellationToken">Fires when the call is cancelled.</param>
    /// <returns>False when it was used up before. Of several that ask at once, one gets true.</returns>
    ValueTask<bool> TryClaimAsync(string id, DateTimeOffset expires, CancellationToken cancellationToken);
}
