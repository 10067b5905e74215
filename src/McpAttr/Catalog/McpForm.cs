using System.ComponentModel;

namespace McpAttr.Catalog;

/// <summary>A form that a person fills in, as the generator writes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpForm
{
    /// <summary>What is asked for: a flat JSON Schema in UTF-8 without line breaks (client/elicitation, "Requested Schema").</summary>
    public abstract ReadOnlySpan<byte> Schema { get; }

    /// <summary>The names of members whose values no error repeats.</summary>
    public virtual ReadOnlySpan<string> Secrets => default;
}
