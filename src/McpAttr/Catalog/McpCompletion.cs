using System.ComponentModel;

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
}
