using System.ComponentModel;
using System.Security.Claims;
using McpAttr.Catalog;
using McpAttr.Json;
using McpAttr.Json.Faults;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Calls;

/// <summary>One call of a user's method while it is in flight: where its arguments are, where its result goes, and how it ends.</summary>
/// <remarks>
/// A transport uses one object again and again for calls that end at once. As soon as anybody else may hold it (a context that the
/// method keeps, a task that is still running, a queue), it is left to the garbage collector.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class McpCall
{
    private byte[] _id = new byte[16];
    private int _idLength;
    private byte[] _bytes = [];
    private int _offset;
    private JsonSlice _arguments;
    private RequestMeta _meta;
    private byte[]? _ownArguments;
    private ReplyBuffer? _reply;
    private CancellationTokenSource? _cancellation;
    private McpContext? _context;
    private CallServices? _services;
    private int _state;

    internal McpCall(Connection connection) => Connection = connection;

    internal Connection Connection { get; private set; }

    /// <summary>What came along with the message, or null where a message is all there is.</summary>
    internal CallOrigin? Origin { get; set; }

    internal Era Era { get; private set; } = null!;

    /// <summary>What is called.</summary>
    internal McpCallable Target { get; private set; } = null!;

    /// <summary>The URI that is read, or the text that is completed.</summary>
    internal string Subject { get; private set; } = "";

    /// <summary>The request's id as JSON.</summary>
    internal ReadOnlySpan<byte> Id => _id.AsSpan(0, _idLength);

    /// <summary>The batch that the call came in, which then takes its answer.</summary>
    internal Batch? Batch { get; set; }

    /// <summary>The task that the method returned and that has not ended yet, or null.</summary>
    internal Pending? Pending { get; private set; }

    internal CallState State => (CallState)Volatile.Read(ref _state);

    /// <summary>Somebody besides the transport may hold this object, so it is not to be used for another call.</summary>
    internal bool HasEscaped => _context is not null || Pending is not null;

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
            if (_cancellation is null)
            {
                // A cancellation sets the state and then looks for the source; here it is the other way round, so one of both sees the other.
                Interlocked.CompareExchange(ref _cancellation, new CancellationTokenSource(), null);
                if (State == CallState.Cancelled) _cancellation.Cancel();
                else Origin?.OnTokenTaken();
            }

            return _cancellation.Token;
        }
    }

    /// <summary>What the method may ask and tell while it runs.</summary>
    public McpContext Context => _context ??= new McpContext(this, _meta, Message);

    /// <summary>Reports progress to the client.</summary>
    public IProgress<McpProgress> Progress => Context;

    /// <summary>The server's services.</summary>
    /// <exception cref="InvalidOperationException">The server has none.</exception>
    public IServiceProvider Services => ServicesOrNull
        ?? throw new InvalidOperationException("The server has no services: set McpServerOptions.Services.");

    /// <summary>Who calls, as far as the transport has made sure of it: somebody without an identity where it does not.</summary>
    public ClaimsPrincipal User => Origin?.User ?? new ClaimsPrincipal(new ClaimsIdentity());

    /// <summary>The services of the request, or those of this call, or the server's, or null.</summary>
    internal IServiceProvider? ServicesOrNull => Origin?.Services
        ?? (Connection.Server.Options.Scopes is { } scopes ? OwnServices(scopes).Provider : Connection.Server.Options.Services);

    /// <summary>The text that is to be completed.</summary>
    public string CompletionValue => Subject;

    /// <summary>Reads the arguments; the reader stands inside the object.</summary>
    public McpJsonReader ReadArguments() => McpJsonReader.ForArguments(Arguments);

    /// <summary>Answers with all that is wrong with the arguments, if anything is.</summary>
    /// <returns>True when the method must not run.</returns>
    public bool Refuses(ref McpJsonReader arguments)
    {
        if (!ArgumentFaults.TryDescribe(in arguments, Target, out string? text)) return false;
        Target.Refuse(this, text);
        return true;
    }

    /// <summary>A service that the method or its class needs.</summary>
    /// <exception cref="InvalidOperationException">There is no such service.</exception>
    public T Service<T>()
        where T : notnull
        => Services.GetService(typeof(T)) is T service ? service : throw new InvalidOperationException($"There is no service of type {typeof(T)}.");

    /// <summary>Something that only the transport has, like the <c>HttpContext</c> of a request.</summary>
    /// <exception cref="InvalidOperationException">This transport has no such thing.</exception>
    public T Feature<T>()
        where T : class
        => FeatureOrNull<T>() ?? throw new InvalidOperationException($"{Target.Kind} {Target.NameText} needs the {typeof(T).Name} of its request, which this transport does not have.");

    /// <summary>Something that only the transport has, or null.</summary>
    public T? FeatureOrNull<T>()
        where T : class
        => Origin?.Find(typeof(T)) as T;

    /// <summary>The object that an instance method runs on: the container's where it knows the type, else a new one.</summary>
    public McpInstance<T> Instance<T>(Func<McpCall, T> create)
        where T : class
        => Find(typeof(T)) is T known ? new(known, isOwned: false) : new(create(this), isOwned: true);

    /// <summary>The arguments as JSON, or nothing.</summary>
    internal ReadOnlySpan<byte> Arguments => _ownArguments ?? _arguments.Of(Message);

    /// <summary>Opens a result, whose members follow.</summary>
    internal ReplyBuffer BeginResult()
    {
        _reply!.BeginResult(Id, Era.ResultOpening);
        return _reply!;
    }

    /// <summary>Answers with an error.</summary>
    internal void Error(RpcError error, ReadOnlySpan<byte> data = default) => _reply!.Error(Id, error, data);

    /// <summary>server/resources, "Error Handling".</summary>
    internal void ResourceNotFound(string uri, string message) => Era.ResourceNotFound(_reply!, Id, uri, message);

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
        Era = era;
        Target = target;
        Subject = subject;
        _bytes = bytes;
        _offset = offset;
        _arguments = message.Arguments;
        _ownArguments = arguments;
        _meta = message.Meta;
        _cancellation = null;
        _services = null;
        _state = (int)CallState.Running;
    }

    /// <summary>Takes a copy of the request, for a call that runs when the transport's buffer holds something else.</summary>
    internal void Detach(int length)
    {
        _bytes = _bytes.AsSpan(_offset, length).ToArray();
        _offset = 0;
    }

    /// <summary>Runs the method. Afterwards the answer stands in <paramref name="reply"/>, or <see cref="Pending"/> is set and nothing stands there.</summary>
    internal void Run(ReplyBuffer reply)
    {
        int start = reply.Length;
        _reply = reply;
        try
        {
            Target.Invoke(this);
            Limit(reply.Length - start);
        }
        catch (Exception exception)
        {
            Pending = null;
            Fail(exception, start);
        }

        _reply = null;
        if (HasEscaped) _bytes = [];
        if (Pending is null) EndServices();
    }

    /// <summary>Writes the answer of a task that has ended.</summary>
    internal void Resume(ReplyBuffer reply)
    {
        int start = reply.Length;
        _reply = reply;
        try
        {
            Pending!.WriteResult();
            Limit(reply.Length - start);
        }
        catch (Exception exception)
        {
            Fail(exception, start);
        }

        _reply = null;
        EndServices();
    }

    /// <summary>Decides between the answer and a cancellation that came meanwhile.</summary>
    /// <returns>True when the answer is to be sent.</returns>
    internal bool TryEnd()
    {
        // A report of progress that has begun must be out before the answer is.
        if (_context is null) return Leave(CallState.Ended);
        lock (_context.Gate) return Leave(CallState.Ended);
    }

    /// <summary>Decides that there will be no answer.</summary>
    /// <returns>False when the call has ended already.</returns>
    internal bool TryCancel() => Leave(CallState.Cancelled);

    /// <summary>Fires the token. Its callbacks are the user's code and may block or throw.</summary>
    internal void FireCancellation()
    {
        Interlocked.MemoryBarrier();
        _cancellation?.Cancel();
    }

    /// <summary>A service of that type, or null. Services of the call's own are begun only for what the container knows.</summary>
    private object? Find(Type type)
    {
        if (Origin is { } origin) return origin.Services.GetService(type);
        var options = Connection.Server.Options;
        return options.Scopes is { } scopes
            ? scopes.Knows(type) ? OwnServices(scopes).Provider.GetService(type) : null
            : options.Services?.GetService(type);
    }

    private CallServices OwnServices(ServiceScopes scopes) =>
        Volatile.Read(ref _services) ?? Interlocked.CompareExchange(ref _services, new CallServices(scopes), null) ?? _services;

    /// <summary>Disposes the call's services. A context that was kept finds them disposed, even if nobody has asked for one before.</summary>
    private void EndServices()
    {
        if (Origin is not null || Connection.Server.Options.Scopes is not { } scopes || (_services is null && !HasEscaped)) return;
        Task end = EndAsync(OwnServices(scopes));
        if (!end.IsCompleted) Hold(end);
    }

    /// <summary>The server ends when nothing of a call goes on any more.</summary>
    private void Hold(Task end)
    {
        var calls = Connection.Calls;
        calls.Hold();
        end.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => calls.Close(1));
    }

    /// <summary>The answer is written; what fails now can only be logged.</summary>
    private async Task EndAsync(CallServices services)
    {
        var (connection, target) = (Connection, Target);
        try
        {
            await services.EndAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            connection.Server.Options.Log($"The services of the {target.Kind.ToLowerInvariant()} '{target.NameText}' could not be disposed.", exception);
        }
    }

    private bool Leave(CallState state) => Interlocked.CompareExchange(ref _state, (int)state, (int)CallState.Running) == (int)CallState.Running;

    private void Fail(Exception exception, int start)
    {
        _reply!.Truncate(start);
        Target.Fail(this, exception);
    }

    /// <exception cref="McpToolException">The answer is longer than the server gives.</exception>
    internal void Limit(long length)
    {
        if (length > Connection.Server.Options.MaxResponseBytes)
            throw new McpToolException($"The answer would be longer than {Connection.Server.Options.MaxResponseBytes} bytes; ask for less.");
    }
}
