using System.ComponentModel;
using McpAttr.Calls;

namespace McpAttr.Catalog;

/// <summary>A resource whose method returns a value.</summary>
/// <typeparam name="TResult">What the method returns, without <c>Task</c> or <c>ValueTask</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpResource<TResult> : McpResource, IResultWriter<TResult>
{
    /// <summary>Writes <paramref name="value"/> with the one method of <paramref name="result"/> that fits it.</summary>
    protected internal abstract void Write(McpResourceWriter result, TResult value);

    /// <summary>Ends a call of a synchronous method.</summary>
    protected void Return(McpCall call, TResult value) => Write(new McpResourceWriter(call, this), value);

    /// <summary>Ends a call, now or when the task ends.</summary>
    protected void Return(McpCall call, Task<TResult> task) => Return(call, new ValueTask<TResult>(task));

    /// <summary>Ends a call, now or when the task ends.</summary>
    protected void Return(McpCall call, ValueTask<TResult> task) => Pending<TResult>.Return(call, this, task);

    void IResultWriter<TResult>.Write(McpCall call, TResult value) => Return(call, value);
}
