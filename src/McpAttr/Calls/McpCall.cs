using System.ComponentModel;
using System.Security.Claims;
using McpAttr.Catalog;
using McpAttr.Diagnostics;
using McpAttr.Json;
using McpAttr.Json.Faults;
using McpAttr.Protocol;
using McpAttr.Server;
using McpAttr.Tasks;

namespace McpAttr.Calls;

/// <summary>One call of a user's method while it is in flight: where its arguments are, where its result goes, and how it ends.</summary>
/// <remarks>
/// A transport uses one object again and again for calls that end at once. As soon as anybody else may hold it (a context that the
/// method keeps, a task that is still running, a queue), it is left to the garbage collector.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class McpCall
{
    // The request and its params are around the arguments.
    private const int DepthOfArguments = 2;

    private const int StatusBits = 10;
    private const int MaxRetryAfter = 1_000_000;

    private byte[] _id = new byte[16];
    private int _idLength;
    private byte[] _bytes = [];
    private int _offset;
    private JsonSlice _arguments;
    private RequestMeta _meta;
    private JsonSlice _retry;
    private byte[]? _ownArguments;
    private ReplyBuffer? _reply;
    private CancellationTokenSource? _cancellation;
    private McpContext? _context;
    private int _state;
    private bool _isModern;

    // The HTTP status, and above its bits the seconds after which to try again, plus one; so the second costs a call nothing.
    private int _status;

    internal McpCall(Connection connection) => Connection = connection;

    internal Connection Connection { get; private set; }

    /// <summary>What came along with the message, or null where a message is all there is.</summary>
    internal CallOrigin? Origin { get; set; }

    internal Era Era => _isModern ? Connection.Server.Modern : Connection.Server.Legacy;

    /// <summary>What observes the call, or null when nobody does.</summary>
    internal Operation? Operation { get; set; }

    /// <summary>What is called.</summary>
    internal McpCallable Target { get; private set; } = null!;

    /// <summary>The URI that is read, or the text that is completed.</summary>
    internal string Subject { get; private set; } = "";

    /// <summary>The request's id as JSON.</summary>
    internal ReadOnlySpan<byte> Id => _id.AsSpan(0, _idLength);

    /// <summary>Who sent the request.</summary>
    internal Sender Sender => new(Connection, Era, _meta.Whole.Of(Message), Origin);

    /// <summary>What tells callers apart.</summary>
    internal object Caller => Origin?.Caller ?? Connection;

    /// <summary>The answer says that something went wrong.</summary>
    internal bool IsError { get; set; }

    /// <summary>The batch that the call came in, which then takes its answer.</summary>
    internal Batch? Batch { get; set; }

    /// <summary>The task that the method returned and that has not ended yet, or null.</summary>
    internal Pending? Pending { get; private set; }

    internal CallState State => (CallState)Volatile.Read(ref (Whole ?? this)._state);

    /// <summary>Somebody besides the transport may hold this object, so it is not to be used for another call.</summary>
    internal bool HasEscaped => _context is not null || Pending is not null || _timer is not null || _isFiltered || Operation is not null;

    /// <summary>What makes the call a task, or null when it is none.</summary>
    internal TaskRequest? Task
    {
        get => _role as TaskRequest;
        set => _role = value;
    }

    /// <summary>The HTTP status that goes with the answer. Other transports do not look at it.</summary>
    internal int Status
    {
        get => _status & ((1 << StatusBits) - 1);
        private set => _status = (_status >> StatusBits << StatusBits) | value;
    }

    /// <summary>When to try again, with <see cref="HttpStatus.TooManyRequests"/>; null when nobody knows.</summary>
    internal TimeSpan? RetryAfter
    {
        get => _status >> StatusBits is > 0 and var seconds ? TimeSpan.FromSeconds(seconds - 1) : null;
        private set => _status = Status | (value is { } time ? ((int)Math.Min(Math.Ceiling(time.TotalSeconds), MaxRetryAfter) + 1) << StatusBits : 0);
    }

    /// <summary>The next call in the same bucket of <see cref="CallTable"/>, which alone touches it.</summary>
    internal McpCall? Next { get; set; }

    /// <summary>The hash of <see cref="Id"/>, for <see cref="CallTable"/>.</summary>
    internal int IdHash { get; private set; }

    private ReadOnlySpan<byte> Message => _bytes.AsSpan(_offset);

    /// <summary>Fires when the client cancels the request or the server ends.</summary>
    public CancellationToken CancellationToken
    {
        get
        {
            if (Whole is { } whole) return whole.CancellationToken;
            if (_cancellation is null)
            {
                // A cancellation sets the state and then looks for the source; here it is the other way round, so one of both sees the other.
                Interlocked.CompareExchange(ref _cancellation, new CancellationTokenSource(), null);
                if (State is CallState.Cancelled or CallState.TimedOut) _cancellation.Cancel();
                else Origin?.OnTokenTaken();
            }

            return _cancellation.Token;
        }
    }

    /// <summary>What the method may ask and tell while it runs.</summary>
    public McpContext Context => Whole?.Context ?? (_context ??= new McpContext(this, _meta, Message));

    /// <summary>Somebody has asked for <see cref="Context"/>.</summary>
    internal bool HasContext => (Whole ?? this)._context is not null;

    /// <summary>Reports progress to the client.</summary>
    public IProgress<McpProgress> Progress => Context;

    /// <summary>Who calls, as far as the transport has made sure of it: somebody without an identity where it does not.</summary>
    public ClaimsPrincipal User => Origin?.User ?? new ClaimsPrincipal(new ClaimsIdentity());

    /// <summary>The text that is to be completed.</summary>
    public string CompletionValue => Subject;

    /// <summary>Makes the call a task, if it is to be one.</summary>
    /// <returns>True when the method must not run: the task runs it.</returns>
    public ValueTask<bool> BecomesTaskAsync() => Task is { } task ? task.TryCreateAsync(this) : default;

    /// <summary>Reads the arguments; the reader stands inside the object.</summary>
    public McpJsonReader ReadArguments() => McpJsonReader.ForArguments(Arguments, new JsonReading(Target.IsLenient, Target.TakesNullForAbsent, Connection.Server.Options.MaxDepth - DepthOfArguments));

    /// <summary>Answers with all that is wrong with the arguments, if anything is.</summary>
    /// <returns>True when the method must not run.</returns>
    public bool Refuses(ref McpJsonReader arguments)
    {
        if (!ArgumentFaults.TryDescribe(in arguments, Target, out string? text)) return false;
        Target.Refuse(this, text);
        return true;
    }

    /// <summary>Something that only the transport has, like the <c>HttpContext</c> of a request.</summary>
    /// <exception cref="InvalidOperationException">This transport has no such thing.</exception>
    public T Feature<T>()
        where T : class
        => FeatureOrNull<T>() ?? throw new InvalidOperationException($"{Target.Kind} {Target.NameText} needs the {typeof(T).Name} of its request, which this transport does not have.");

    /// <summary>Something that only the transport has, or null.</summary>
    public T? FeatureOrNull<T>()
        where T : class
        => Origin?.Find(typeof(T)) as T;

    /// <summary>The arguments as JSON, or nothing.</summary>
    internal ReadOnlySpan<byte> Arguments => _ownArguments ?? _arguments.Of(Message);

    /// <summary>Opens a result, whose members follow.</summary>
    internal ReplyBuffer BeginResult()
    {
        _reply!.BeginResult(Id, Era.ResultOpening);
        return _reply!;
    }

    /// <summary>Opens a result of another kind than the method's.</summary>
    /// <param name="opening">What follows the id.</param>
    internal ReplyBuffer BeginResult(ReadOnlySpan<byte> opening)
    {
        _reply!.BeginResult(Id, opening);
        return _reply!;
    }

    /// <summary>Opens a result that asks the client.</summary>
    internal ReplyBuffer BeginRound() => BeginResult(Era.RoundOpening);

    /// <summary>The <c>params</c> of a request that is sent again; nothing of any other.</summary>
    internal ReadOnlySpan<byte> Retry => _retry.Of(Message);

    /// <summary>The answer asks the client, says that the request is at fault, or names a task, whatever the method returned.</summary>
    internal bool EndsEarly => (Whole ?? this)._context?.Questions is { IsRoundOpen: true } or { Refusal: not null } || Task is { IsCreated: true };

    /// <summary>Answers with an error.</summary>
    internal void Error(RpcError error, ReadOnlySpan<byte> data = default)
    {
        IsError = true;
        _reply!.Error(Id, error, data);
    }

    /// <summary>Answers with an error that is written already.</summary>
    /// <param name="error">The error object.</param>
    internal void Error(ReadOnlySpan<byte> error)
    {
        IsError = true;
        _reply!.Append("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        _reply.Append(Id);
        _reply.Append(",\"error\":"u8);
        _reply.Append(error);
        _reply.Append("}\n"u8);
    }

    /// <summary>server/resources, "Error Handling".</summary>
    internal void ResourceNotFound(string uri, string message)
    {
        IsError = true;
        Era.ResourceNotFound(_reply!, Id, uri, message);
    }

    /// <summary>Answers with what was written elsewhere.</summary>
    internal void Answer(ReadOnlySpan<byte> answer, bool isError)
    {
        IsError = isError;
        _reply!.Append(answer);
    }

    /// <summary>Leaves the answer to a task that is still running.</summary>
    internal void Await(Pending pending) => Pending = pending;

    /// <summary>Prepares this object for a request, whose bytes must stay as they are until the method has returned.</summary>
    internal void Start(Connection connection, Era era, McpCallable target, in Message message, byte[] bytes, int offset, string subject = "", byte[]? arguments = null)
    {
        var id = JsonString.CanonicalToken(message.Id.Of(bytes.AsSpan(offset)));
        if (id.Length > _id.Length) _id = new byte[id.Length];
        id.CopyTo(_id);
        _idLength = id.Length;
        IdHash = CallTable.Hash(id);

        Connection = connection;
        _isModern = era == connection.Server.Modern;
        Target = target;
        Subject = subject;
        _bytes = bytes;
        _offset = offset;
        _arguments = message.Arguments;
        _ownArguments = arguments;
        _meta = message.Meta;
        _retry = message.IsRetry ? message.Params : JsonSlice.None;
        Status = HttpStatus.Ok;
        RetryAfter = null;
        _cancellation = null;
        _services = null;
        Operation = null;
        IsError = false;
        _state = (int)CallState.Running;
    }
}
