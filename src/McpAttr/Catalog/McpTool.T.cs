using System.ComponentModel;
using McpAttr.Calls;

namespace McpAttr.Catalog;

/// <summary>A tool whose method returns a value.</summary>
/// <typeparam name="TResult">What the method returns, without <c>Task</c> or <c>ValueTask</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpTool<TResult> : McpTool
{
    /// <summary>Writes <paramref name="value"/> with the one method of <paramref name="result"/> that fits it.</summary>
    protected internal abstract void Write(McpResultWriter result, TResult value);

    /// <summary>Ends a call of a synchronous method.</summary>
    protected void Return(McpCall call, TResult value) => Write(call.BeginResult(), value);

    /// <summary>Ends a call, now or when the task ends.</summary>
    protected void Return(McpCall call, Task<TResult> task) => Return(call, new ValueTask<TResult>(task));

    /// <summary>Ends a call, now or when the task ends.</summary>
    protected void Return(McpCall call, ValueTask<TResult> task)
    {
        if (task.IsCompleted)
        {
            Return(call, task.GetAwaiter().GetResult());
        }
        else
        {
            call.Await(new Pending<TResult>(call, this, task));
        }
    }
}
