using System.ComponentModel;
using McpAttr.Calls;

namespace McpAttr.Catalog;

/// <summary>One tool, as the generator writes it: its descriptor as bytes, and one call that reads the arguments and runs the method.</summary>
/// <remarks>Tools that return a value derive from <see cref="McpTool{TResult}"/>; this class alone serves methods that return nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpTool
{
    /// <summary>The name on the wire, in UTF-8.</summary>
    public abstract ReadOnlySpan<byte> Name { get; }

    /// <summary>The tool's object in <c>tools/list</c>, whole, as UTF-8 JSON without line breaks; fit for every revision.</summary>
    public abstract ReadOnlySpan<byte> Descriptor { get; }

    /// <summary>The descriptor for revisions from 2026-07-28 on, where an output schema may have any root.</summary>
    public virtual ReadOnlySpan<byte> ModernDescriptor => Descriptor;

    /// <summary>The method takes a <see cref="McpContext"/>, so the server offers logging.</summary>
    public virtual bool UsesContext => false;

    /// <summary>The type or parameter that cannot be made without an <see cref="IServiceProvider"/>, or null when none is needed.</summary>
    public virtual string? NeedsServices => null;

    /// <summary>The names of arguments and members marked <see cref="McpSecretAttribute"/>, whose values no error repeats.</summary>
    public virtual ReadOnlySpan<string> Secrets => default;

    /// <summary>Reads the arguments of <paramref name="call"/>, runs the method and hands its result to one of the <c>Return</c> methods.</summary>
    public abstract void Invoke(McpCall call);

    /// <summary>Ends a call of a method that returned nothing.</summary>
    protected static void Return(McpCall call) => call.BeginResult().Nothing();

    /// <summary>Ends a call of a method whose task carries no value, now or when the task ends.</summary>
    protected static void Return(McpCall call, Task task) => Return(call, new ValueTask(task));

    /// <summary>Ends a call of a method whose task carries no value, now or when the task ends.</summary>
    protected static void Return(McpCall call, ValueTask task)
    {
        if (task.IsCompleted)
        {
            task.GetAwaiter().GetResult();
            Return(call);
        }
        else
        {
            call.Await(new PendingVoid(call, task));
        }
    }
}
