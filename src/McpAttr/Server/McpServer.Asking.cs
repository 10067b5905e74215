using McpAttr.Asking.Replay;

namespace McpAttr;

/// <content>What a server has for asking its clients, made by the first question.</content>
public sealed partial class McpServer
{
    private RequestStateSealer? _sealer;
    private IMcpReplayStore? _replayStore;
    private int _questions;

    /// <summary>Seals what clients carry between rounds. Keys and cryptography are touched by who asks, and linked only where somebody does.</summary>
    internal RequestStateSealer StateSealer => LazyInitializer.EnsureInitialized(ref _sealer, () => new RequestStateSealer(Options));

    internal IMcpReplayStore ReplayStore => LazyInitializer.EnsureInitialized(
        ref _replayStore, () => Options.ReplayStore ?? new McpMemoryReplayStore(clock: Options.TimeProvider));

    /// <summary>One more question is open.</summary>
    /// <returns>False when there are as many as may be.</returns>
    internal bool TryCountQuestion()
    {
        if (Interlocked.Increment(ref _questions) <= Options.MaxQuestions) return true;
        Interlocked.Decrement(ref _questions);
        return false;
    }

    internal void UncountQuestion() => Interlocked.Decrement(ref _questions);
}
