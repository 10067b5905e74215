using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using McpAttr.Asking;
using McpAttr.Asking.Replay;
using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Tasks.Legacy;
using McpAttr.Tasks.Modern;

namespace McpAttr.Tasks;

/// <summary>The tasks of a server: those that the store knows, and those that this process runs. A server without task tools has none, and a native one does not link it: only <see cref="Catalog.McpTasks"/> makes it.</summary>
internal sealed class TaskBoard(McpServer server)
{
    /// <summary>192 bits, so that nobody guesses one.</summary>
    private const int IdBytes = 24;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, TaskRun> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _running = [];
    private TaskCompletionSource? _stopped;
    private int _count;

    public McpServer Server => server;

    public McpTaskOptions Options { get; } = server.Options.OwnTasks ?? new McpTaskOptions();

    public IMcpTaskStore Store { get; } = server.Options.OwnTasks?.Store
        ?? new McpMemoryTaskStore((server.Options.OwnTasks ?? new McpTaskOptions()).MaxTasks, server.Options.TimeProvider);

    private DateTimeOffset Now => server.Options.TimeProvider.GetUtcNow();

    /// <summary>How the legacy era speaks of them.</summary>
    public TaskDialect Legacy() => new LegacyTasks(this);

    /// <summary>How the modern era speaks of them.</summary>
    public TaskDialect Modern() => new ModernTasks(this);

    /// <summary>Makes a task of a call. It is in the store when this has ended, and runs when it is started.</summary>
    /// <exception cref="CallRefusal">There are too many tasks, or the server ends.</exception>
    public async ValueTask<TaskRun> CreateAsync(TaskRequest request, McpCall call)
    {
        var now = Now;
        var task = new TaskState
        {
            Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)),
            Owner = OwnerOf(call),
            Created = now,
            Updated = now,
            TimeToLive = request.TimeToLive is { } wanted ? Min(wanted, Options.MaxTimeToLive) : Options.DefaultTimeToLive,
            PollInterval = Options.PollInterval,
        };
        var run = new TaskRun(this, request, task, call);
        Begin(run);
        try
        {
            if (await Store.TryAddAsync(task.ToStored(), call.CancellationToken).ConfigureAwait(false)) return run;
        }
        catch
        {
            OnEnded(run);
            throw;
        }

        OnEnded(run);
        throw TooMany("The server keeps as many tasks as it may; try again when some have expired.");
    }

    /// <summary>A task of a caller.</summary>
    /// <exception cref="CallRefusal">There is none with this id that is the caller's.</exception>
    public async ValueTask<TaskState> RequireAsync(string id, McpCall call) =>
        await FindAsync(id, call.CancellationToken).ConfigureAwait(false) is { } task && task.Owner == OwnerOf(call) ? task : throw Unknown();

    /// <summary>A task, whoever's it is; null when there is none.</summary>
    public async ValueTask<TaskState?> FindAsync(string id, CancellationToken cancellationToken) =>
        await Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } stored && stored.Expires > Now ? TaskState.Of(stored) : null;

    /// <summary>Changes a task, whoever else changes it at the same time.</summary>
    /// <param name="id">The task.</param>
    /// <param name="change">Makes the next state of it, or null when it is to stay as it is. It may be called again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when there is no such task.</returns>
    public async ValueTask<bool> ChangeAsync(string id, Func<TaskState, TaskState?> change, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } task)
        {
            if (change(task) is not { } changed) return true;
            changed = changed with { Version = task.Version + 1, Updated = Now };
            if (await Store.TryReplaceAsync(changed.ToStored(), cancellationToken).ConfigureAwait(false)) return true;
        }

        return false;
    }

    /// <summary>The text is of the kind that ids are.</summary>
    public static bool IsId(ReadOnlySpan<byte> text) => text.Length == Base64Url.GetEncodedLength(IdBytes) && Base64Url.IsValid(text);

    /// <summary>The task if this process runs it, or null.</summary>
    public TaskRun? RunOf(string id) => _runs.GetValueOrDefault(id);

    /// <summary>
    /// Whose tasks a caller sees: those of the user where the transport has made sure of one, else those of the session. Without both they are
    /// those of whoever knows the id.
    /// </summary>
    public static string OwnerOf(McpCall call)
    {
        var (issuer, subject) = CallerName.Of(call.User);
        string session = (issuer, subject) == ("", "") && call.Connection is { IsLasting: true, Legacy: { } legacy } ? legacy.Id : "";
        string era = call.Era.RepeatsCalls ? "modern" : "legacy";
        byte[] owner = [.. "["u8, .. JsonString.Quote(era), .. JsonString.Quote(issuer), .. JsonString.Quote(subject), .. JsonString.Quote(session), (byte)']'];
        return Base64Url.EncodeToString(SHA256.HashData(owner));
    }

    /// <summary>The server ends: no task begins any more, and those that run are cancelled.</summary>
    /// <returns>Ends when none of them runs, or after the time that calls have.</returns>
    public Task StopAsync()
    {
        lock (_gate)
        {
            _stopped ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_count == 0) _stopped.TrySetResult();
        }

        foreach (var run in _runs.Values) run.Stop();
        // Not WaitAsync, which throws: that the time is over is no fault of who stops. The delay is by the server's clock.
        return Task.WhenAny(_stopped.Task, Task.Delay(server.Options.ShutdownTimeout, server.Options.TimeProvider));
    }

    public void OnEnded(TaskRun run)
    {
        lock (_gate)
        {
            if (!_runs.TryRemove(run.Id, out _)) return;
            if (--_running[run.Caller] == 0) _running.Remove(run.Caller);
            if (--_count == 0) _stopped?.TrySetResult();
        }
    }

    /// <summary>The same words whether a task never was, has expired, or is somebody else's.</summary>
    public static CallRefusal Unknown() => new(RpcError.InvalidParams("There is no such task: its id is unknown, or it has expired."));

    private void Begin(TaskRun run)
    {
        lock (_gate)
        {
            if (_stopped is not null) throw TooMany("The server ends.");
            if (_count >= Options.MaxRunningTasks) throw TooMany($"The server runs {_count} tasks, as many as it may; try again later.");
            int own = _running.GetValueOrDefault(run.Caller);
            if (own >= Options.MaxRunningTasksPerCaller) throw TooMany($"{own} tasks of this caller run, as many as may; wait for some to end, or cancel some.");
            _running[run.Caller] = own + 1;
            _count++;
            _runs[run.Id] = run;
        }
    }

    private static CallRefusal TooMany(string message) => new(new RpcError(RpcError.TooManyRequestsCode, message), HttpStatus.TooManyRequests);

    private static TimeSpan Min(TimeSpan x, TimeSpan y) => x < y ? x : y;
}
