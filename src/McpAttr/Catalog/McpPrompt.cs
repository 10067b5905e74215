using System.ComponentModel;

namespace McpAttr.Catalog;

/// <summary>One prompt, as the generator writes it. All its arguments are text on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class McpPrompt : McpMember
{
    internal sealed override string Kind => "Prompt";

    internal sealed override bool RefusesUnknownArguments => true;
}
