using System.Text.Json;

namespace McpAttr.Testing.Wire;

/// <summary>A request of the client's that is not answered yet.</summary>
internal sealed class PendingRequest(long id, string method)
{
    private readonly List<McpProgress> _progress = [];

    public long Id => id;

    public string Method => method;

    public TaskCompletionSource<JsonElement> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was reported for this request so far; all of it once there is an answer, which comes behind the reports.</summary>
    public McpProgress[] Progress
    {
        get
        {
            lock (_progress) return [.. _progress];
        }
    }

    public void Report(McpProgress progress)
    {
        lock (_progress) _progress.Add(progress);
    }
}
