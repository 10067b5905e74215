using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Diagnostics;

/// <summary>
/// A request or a notification while it is served and somebody watches. It ends once: with an answer, or because the client has cancelled it.
/// Only a <see cref="McpTelemetry"/> makes one, so a native server without any links nothing of it.
/// </summary>
internal abstract class Operation
{
    /// <summary>Has the message served. What needs no call ends with that.</summary>
    public abstract Outcome Dispatch(ref Request request);

    /// <summary>Runs a call's method, which sees the operation as what surrounds it.</summary>
    public abstract void Run(McpCall call, ReplyBuffer reply);

    /// <summary>Takes note of an answer before it is decided that it is sent.</summary>
    public abstract void Note(ReadOnlySpan<byte> answer, bool isError);

    /// <summary>The answer that was noted is sent.</summary>
    public abstract void End();

    /// <summary>This answer is sent, in place of what another thread may be noting.</summary>
    public abstract void End(ReadOnlySpan<byte> answer, bool isError);

    /// <summary>There will be no answer.</summary>
    public abstract void Cancel();
}
