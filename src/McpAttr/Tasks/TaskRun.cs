using System.Globalization;
using System.Text;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Tasks;

/// <summary>
/// A task that this process runs: a call whose client is the store. What it would send changes what is known of the task, and what others
/// change there (answers, a cancellation) reaches the call. So nothing of it needs the connection that it came by.
/// </summary>
internal sealed class TaskRun : Connection
{
    private readonly Lock _gate = new();
    private readonly TaskBoard _board;
    private readonly TaskRequest _request;
    private readonly McpTool _tool;
    private readonly McpCall _call;
    private readonly TaskQuestions _questions;
    private readonly List<McpCall> _waiters = [];
    private readonly Connection? _client;
    private Task _changes = Task.CompletedTask;
    private ITimer? _expiry;
    private string? _progress;
    private Action? _stopWatching;

    public TaskRun(TaskBoard board, TaskRequest request, TaskState first, McpCall origin)
        : base(board.Server, expectedCalls: 1)
    {
        _board = board;
        _request = request;
        _tool = (McpTool)origin.Target;
        First = first;
        Caller = origin.Caller;

        // One that ends with its request is used again for another client's.
        _client = origin.Connection.IsLasting ? origin.Connection : null;
        Legacy = origin.Connection.Legacy;
        _call = new McpCall(this) { Origin = new TaskOrigin(origin.User, origin.Caller) };
        _questions = new TaskQuestions(_call, this, origin.Context.Questions?.Answers ?? new Dictionary<string, byte[]>());
        MessageReader.Read(request.Message, Server.Options.MaxDepth, out var message);
        _call.Start(this, origin.Era, _tool, in message, request.Message, 0);
        Calls.TryAdd(_call);
    }

    public string Id => First.Id;

    /// <summary>The task as it was made.</summary>
    public TaskState First { get; }

    /// <summary>Who counts for the number of running tasks.</summary>
    public object Caller { get; }

    public TaskDialect Dialect => _request.Dialect;

    /// <summary>Where the client hears of what belongs to no request of it, or null where it does not.</summary>
    public Connection? Client => _client;

    /// <summary>What the method said last of its progress, or null.</summary>
    public string? Progress => Volatile.Read(ref _progress);

    /// <summary>A request that waits for the result, whose stream carries what belongs to the task; null when none does.</summary>
    public McpCall? Waiter
    {
        get
        {
            lock (_gate) return _waiters is [.., var last] ? last : null;
        }
    }

    /// <summary>Runs the method, on a thread of its own: it may block.</summary>
    public void Start()
    {
        // The time to live counts from the task's creation, which may be a while ago.
        var left = First.Created + First.TimeToLive - Server.Options.TimeProvider.GetUtcNow();
        _expiry = Server.Options.TimeProvider.CreateTimer(
            static run => ((TaskRun)run!).Expire(), this, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        _ = EndAsync(Calls.WhenEmptyAsync());
        _ = WatchAsync();
        new Thread(Run) { IsBackground = true, Name = "McpAttr task" }.UnsafeStart();
    }

    /// <summary>Nobody has learned of the task, so it is none.</summary>
    public void Drop()
    {
        _board.OnEnded(this);
        Forget();
    }

    public void Cancel()
    {
        if (_call.TryCancel()) FireCancellationLater(_call);
    }

    /// <summary>Cancels the task because the server ends, and says so.</summary>
    public void Stop()
    {
        Post(static task => task.HasEnded ? null : task.End(TaskPhase.Cancelled, "The server has ended."));
        Cancel();
    }

    public void BeginWaiting(McpCall waiter)
    {
        lock (_gate) _waiters.Add(waiter);
    }

    public void EndWaiting(McpCall waiter)
    {
        lock (_gate) _waiters.Remove(waiter);
    }

    public override CallQuestions QuestionsOf(McpCall call) => _questions;

    /// <summary>The method asks the client.</summary>
    public void Ask(TaskInput input) => Post(task => task.HasEnded ? null : task.With([.. task.Inputs, input]));

    /// <summary>A question is answered by nobody any more.</summary>
    public void Refuse(string key, string refusal) => Post(task => task.Close(input => input.Key == key ? input with { Refusal = refusal } : input));

    /// <exception cref="McpAnswerException">It is no answer to the question.</exception>
    public void Check(string key, byte[] answer) => _questions.Check(key, answer);

    public override void OnProgress(double progress, double? total, string? message) => Volatile.Write(
        ref _progress,
        message ?? (total is { } all ? string.Create(CultureInfo.InvariantCulture, $"{progress} of {all}") : progress.ToString(CultureInfo.InvariantCulture)));

    public override void Notify(ReadOnlySpan<byte> message) => Dialect.Notify(this, message);

    /// <summary>The answer of the call is the outcome of the task.</summary>
    public override void Send(McpCall call, ReadOnlySpan<byte> answer)
    {
        var rest = answer[("{\"jsonrpc\":\"2.0\",\"id\":"u8.Length + call.Id.Length)..^"}\n"u8.Length];
        var result = ",\"result\":"u8;
        if (rest.StartsWith(result)) Conclude(rest[result.Length..].ToArray(), call.IsError);
        else Fail(rest[",\"error\":"u8.Length..].ToArray());
    }

    private void Run()
    {
        var reply = ReplyBuffer.Rent();
        _call.Run(reply);
        if (_call.Pending is { } pending) pending.Attach();
        else Finish(_call, reply.Bytes);
        ReplyBuffer.Return(reply);
    }

    private void Conclude(byte[] result, bool isError) =>
        Post(task => task.HasEnded ? null : task.End(TaskPhase.Completed, null) with { Outcome = result, IsError = isError });

    private void Fail(byte[] error)
    {
        string? message = null;
        var reader = new ParamsReader(error);
        while (reader.Next())
        {
            if (reader.Is("message"u8)) message = Encoding.UTF8.GetString(reader.Text);
        }

        Post(task => task.HasEnded ? null : task.End(TaskPhase.Failed, message) with { Outcome = error });
    }

    /// <summary>Learns what others change.</summary>
    private async Task WatchAsync()
    {
        var watching = new CancellationTokenSource();
        _stopWatching = watching.Cancel;
        try
        {
            var task = First;
            while (!task.HasEnded)
            {
                await _board.Store.WaitAsync(Id, task.Version, watching.Token).ConfigureAwait(false);
                var next = await _board.FindAsync(Id, watching.Token).ConfigureAwait(false);
                if (next is null or { Phase: TaskPhase.Cancelled }) Cancel();
                if (next is null) return;
                _questions.Take(next.Inputs);
                if (next.Phase != task.Phase) Dialect.OnPhase(this, next);
                task = next;
            }
        }
        catch (OperationCanceledException) when (watching.IsCancellationRequested)
        {
            // The store does not know how it ends, so nobody would be told.
        }
        catch (Exception exception)
        {
            Server.Options.Log($"What happens to a task of the tool '{_tool.NameText}' cannot be read any more: it is cancelled.", exception);
            Cancel();
        }
    }

    private void Expire()
    {
        Cancel();
        Forget();
    }

    private void Forget() => Change(() => _board.Store.RemoveAsync(Id, CancellationToken.None));

    private void Post(Func<TaskState, TaskState?> change) => Change(async () => await _board.ChangeAsync(Id, change, CancellationToken.None).ConfigureAwait(false));

    /// <summary>Changes what the store has, behind the changes before.</summary>
    private void Change(Func<ValueTask> change)
    {
        lock (_gate) _changes = ChangeAsync(_changes, change);
    }

    private async Task ChangeAsync(Task before, Func<ValueTask> change)
    {
        await before.ConfigureAwait(false);
        try
        {
            await change().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Server.Options.Log($"What became of a task of the tool '{_tool.NameText}' could not be stored.", exception);
            Interlocked.Exchange(ref _stopWatching, null)?.Invoke();
        }
    }

    private async Task EndAsync(Task callEnded)
    {
        await callEnded.ConfigureAwait(false);
        _expiry?.Dispose();
        Task changes;
        lock (_gate) changes = _changes;
        await changes.ConfigureAwait(false);
        _board.OnEnded(this);
    }
}
