using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using McpAttr.Calls;
using McpAttr.Filters;
using McpAttr.Protocol;

namespace McpAttr.Catalog;

/// <summary>Something of a server that a request runs: what a call needs to know of it, and how the call of such a thing fails.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpCallable
{
    /// <summary>The name on the wire, in UTF-8.</summary>
    public abstract ReadOnlySpan<byte> Name { get; }

    /// <summary>The method takes a <see cref="McpContext"/>, so the server offers logging.</summary>
    public virtual bool UsesContext => false;

    /// <summary>The client is asked before the method runs.</summary>
    public virtual bool AsksClient => false;

    /// <summary>The type or parameter that cannot be made without an <see cref="IServiceProvider"/>, or null when none is needed.</summary>
    public virtual string? NeedsServices => null;

    /// <summary>The names of arguments and members marked <see cref="McpSecretAttribute"/>, whose values no error repeats.</summary>
    public virtual ReadOnlySpan<string> Secrets => default;

    /// <summary>
    /// The JSON Schema of the arguments, which errors speak of. It is not sent where the arguments are text by themselves: those of
    /// prompts, the variables of a URI.
    /// </summary>
    public virtual ReadOnlySpan<byte> ArgumentsSchema => default;

    /// <summary>What is done around the calls of this, where that is no server's to say because it is of one server alone; else null.</summary>
    internal CallPlan? Plan { get; set; }

    /// <summary>What this is, as the first word of a line in the log.</summary>
    internal abstract string Kind { get; }

    /// <summary>An argument that does not exist is a fault, even if its name is near no other.</summary>
    public virtual bool RefusesUnknownArguments => false;

    /// <summary>What clients are known to send wrong is read all the same (<see cref="McpLeniency"/>).</summary>
    public virtual bool IsLenient => true;

    /// <summary>Null stands for an absent argument, because the schema requires every one (<see cref="McpSchemaProfile.OpenAiStrict"/>).</summary>
    public virtual bool TakesNullForAbsent => false;

    /// <summary>The name as text, for messages.</summary>
    internal string NameText => Encoding.UTF8.GetString(Name);

    /// <summary>Reads the arguments of <paramref name="call"/>, runs the method and hands its result to one of the <c>Return</c> methods.</summary>
    public abstract void Invoke(McpCall call);

    /// <summary>Runs a lazy sequence to its end while the object that it comes from is there.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    protected static IEnumerable<T>? ToEnd<T>(IEnumerable<T>? items) => items is null ? null : [.. items];

    /// <summary>Runs an asynchronous sequence to its end; it stops when the call is cancelled.</summary>
    protected static async ValueTask<List<T>> Collect<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>Answers a call that ended with an exception.</summary>
    internal virtual void Fail(McpCall call, Exception exception) =>
        call.Error(new RpcError(RpcError.InternalErrorCode, call.Connection.Server.Failures.Describe(call, exception)));

    /// <summary>Answers a call that did not run because of its arguments.</summary>
    internal virtual void Refuse(McpCall call, string faults) => call.Error(RpcError.InvalidParams(faults));
}
