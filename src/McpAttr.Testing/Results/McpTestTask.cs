using System.Text.Json;
using McpAttr.Testing.Dialects;

namespace McpAttr.Testing;

/// <summary>A call that is a task (<see cref="McpTestClient.StartTaskAsync"/>): how it was when it was last looked at, and what can be done with it.</summary>
public sealed class McpTestTask
{
    private readonly McpTestClient _client;
    private readonly Dialect _dialect;
    private readonly string _tool;

    internal McpTestTask(string tool, JsonElement json, McpTestClient client, Dialect dialect)
    {
        _tool = tool;
        _client = client;
        _dialect = dialect;
        Json = json;
        Id = json.GetProperty("taskId"u8).GetString()!;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary><c>working</c>, <c>input_required</c>, <c>completed</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public string Status => Json.GetProperty("status"u8).GetString()!;

    /// <summary>What a person may be told of the status, or null.</summary>
    public string? StatusMessage => Json.Member("statusMessage")?.GetString();

    /// <summary>How long the server keeps the task after it was made, or null for as long as it lives.</summary>
    public TimeSpan? TimeToLive => Time("ttlMs", "ttl");

    /// <summary>How often the server wants to be asked, or null when it does not say.</summary>
    public TimeSpan? PollInterval => Time("pollIntervalMs", "pollInterval");

    /// <summary>The whole task.</summary>
    public JsonElement Json { get; private set; }

    /// <summary>Looks how the task is.</summary>
    /// <exception cref="McpErrorException">The server does not know it any more.</exception>
    public async Task<McpTestTask> RefreshAsync(CancellationToken cancellationToken = default)
    {
        Json = await _dialect.RequestTaskAsync("tasks/get", Id, cancellationToken).ConfigureAwait(false);
        return this;
    }

    /// <summary>Waits until the task has a status. In revisions before 2026-07-28 the server must be able to tell the client of it.</summary>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="McpTestException">The task has ended otherwise, or it takes too long.</exception>
    public async Task<McpTestTask> WaitForAsync(string status, CancellationToken cancellationToken = default)
    {
        Json = await _dialect.WatchTaskAsync(Id, task => task.GetProperty("status"u8).GetString() == status, cancellationToken).ConfigureAwait(false);
        return Status == status ? this : throw new McpTestException($"The task of {_tool} is {Status} and will not be {status}: {Json}");
    }

    /// <summary>Waits for the result; what the task asks meanwhile is answered by the client's answers.</summary>
    /// <exception cref="McpErrorException">The task has failed with an error.</exception>
    /// <exception cref="McpTestException">It was cancelled, or it takes too long.</exception>
    public async Task<McpTestResult> ResultAsync(CancellationToken cancellationToken = default) =>
        new(_tool, await _dialect.TaskResultAsync(Id, cancellationToken).ConfigureAwait(false), _client);

    /// <summary>Cancels the task.</summary>
    /// <exception cref="McpErrorException">The server does not know it any more; before 2026-07-28 also when it has ended.</exception>
    public Task CancelAsync(CancellationToken cancellationToken = default) => _dialect.RequestTaskAsync("tasks/cancel", Id, cancellationToken);

    private TimeSpan? Time(string name, string earlierName) =>
        (Json.Member(name) ?? Json.Member(earlierName)) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds.GetDouble()) : null;
}
