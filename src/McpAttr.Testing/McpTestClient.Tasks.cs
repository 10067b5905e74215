namespace McpAttr.Testing;

public sealed partial class McpTestClient
{
    /// <summary>Calls a tool as a task (<see cref="McpToolAttribute.Task"/>); what it asks before it is one is answered by the client's answers.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="arguments">The arguments; JSON text will do.</param>
    /// <param name="timeToLive">How long the server is to keep the task; only 2025-11-25 lets a client say so. Null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call at the server, too, but not a task that it has become.</param>
    /// <exception cref="McpErrorException">The tool is not called as a task, or the request is wrong.</exception>
    /// <exception cref="McpTestException">The server has answered with the result at once: wrong arguments, for example.</exception>
    public async Task<McpTestTask> StartTaskAsync(string tool, McpArguments? arguments = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        var parameters = McpArguments.Of(("name", tool), ("arguments", arguments ?? McpArguments.None));
        return new McpTestTask(tool, await _dialect.StartTaskAsync(parameters.Json, timeToLive, cancellationToken).ConfigureAwait(false), this, _dialect);
    }

    /// <summary>A task that somebody has started.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="McpErrorException">The server does not know it, or it is somebody else's.</exception>
    public async Task<McpTestTask> FindTaskAsync(string id, CancellationToken cancellationToken = default) =>
        new("tools/call", await _dialect.RequestTaskAsync("tasks/get", id, cancellationToken).ConfigureAwait(false), this, _dialect);

    /// <summary>The client's tasks, from all pages of the list; only 2025-11-25 has one.</summary>
    public async Task<IReadOnlyList<McpTestTask>> ListTasksAsync(CancellationToken cancellationToken = default) =>
        [.. (await ListAsync("tasks/list", "tasks", cancellationToken).ConfigureAwait(false)).Select(json => new McpTestTask("tools/call", json, this, _dialect))];
}
