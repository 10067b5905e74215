using System.ComponentModel;
using McpAttr.Calls;

namespace McpAttr.Catalog;

/// <summary>What completes one argument of a prompt, or one variable of a resource template.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpCompletion : McpCallable
{
    /// <summary>The argument's name, in UTF-8.</summary>
    public abstract ReadOnlySpan<byte> Argument { get; }

    /// <inheritdoc/>
    public sealed override ReadOnlySpan<byte> Name => Argument;

    internal sealed override string Kind => "Completion of";

    /// <summary>Another argument that is not filled in yet, or wrong, is no error while somebody types: there is only nothing to offer.</summary>
    internal sealed override void Refuse(McpCall call, string faults) => new McpCompletionWriter(call).Values([]);
}
