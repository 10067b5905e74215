using System.ComponentModel;
using McpAttr.Calls;
using McpAttr.Filters;
using McpAttr.Json.Faults;

namespace McpAttr.Catalog;

/// <summary>One tool, as the generator writes it: its descriptor as bytes, and one call that reads the arguments and runs the method.</summary>
/// <remarks>
/// Tools that return a value derive from <see cref="McpTool{TResult}"/>; this class alone serves methods that return nothing. The output
/// schema of <see cref="McpMember.ModernDescriptor"/> may have any root.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpTool : McpMember
{
    private HeaderArgument[]? _headerArguments;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> ArgumentsSchema => new SchemaNode(Descriptor).Member("inputSchema").Json;

    /// <summary>How the tool is called as a task, or null when it is not.</summary>
    public virtual McpTasks? Tasks => null;

    /// <summary>The arguments that HTTP headers repeat, found when a request comes that has headers.</summary>
    internal HeaderArgument[] HeaderArguments => _headerArguments ??= HeaderArgument.Of(this);

    internal sealed override string Kind => "Tool";

    internal sealed override FilterChain? Around(IEnumerable<IMcpFilter> filters) =>
        FilterChain<McpToolInvocation>.Of(filters, static (call, chain) => new McpToolInvocation(call, chain));

    /// <summary>Ends a call of a method that returned nothing.</summary>
    protected static void Return(McpCall call) => new McpResultWriter(call).Nothing();

    /// <summary>Ends a call of a method whose task carries no value, now or when the task ends.</summary>
    protected static void Return(McpCall call, Task task) => Return(call, new ValueTask(task));

    /// <summary>Ends a call of a method whose task carries no value, now or when the task ends.</summary>
    protected static void Return(McpCall call, ValueTask task)
    {
        if (task.IsCompleted && call.Task is null)
        {
            task.GetAwaiter().GetResult();
            if (!call.EndsEarly) Return(call);
        }
        else
        {
            call.Await(new PendingVoid(call, task));
        }
    }

    /// <summary>server/tools, "Error Handling": what a model can mend is a result.</summary>
    internal sealed override void Fail(McpCall call, Exception exception) =>
        new McpResultWriter(call).Failure(call.Connection.Server.Failures.Describe(call, exception));

    internal sealed override void Refuse(McpCall call, string faults) => new McpResultWriter(call).Failure(faults);
}
