using System.ComponentModel;
using McpAttr.Calls;

namespace McpAttr.Catalog;

/// <summary>A completion by a method.</summary>
/// <typeparam name="TValues">What the method returns: texts, or a result, without <c>Task</c> or <c>ValueTask</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpCompletion<TValues> : McpCompletion, IResultWriter<TValues>
{
    /// <summary>Writes <paramref name="value"/> with the one method of <paramref name="result"/> that fits it.</summary>
    protected internal abstract void Write(McpCompletionWriter result, TValues value);

    /// <summary>Ends a call of a synchronous method.</summary>
    protected void Return(McpCall call, TValues value) => Write(new McpCompletionWriter(call), value);

    /// <summary>Ends a call, now or when the task ends.</summary>
    protected void Return(McpCall call, Task<TValues> task) => Return(call, new ValueTask<TValues>(task));

    /// <summary>Ends a call, now or when the task ends.</summary>
    protected void Return(McpCall call, ValueTask<TValues> task) => Pending<TValues>.Return(call, this, task);

    void IResultWriter<TValues>.Write(McpCall call, TValues value) => Return(call, value);
}
