namespace McpAttr;

/// <summary>Who may call a tool that has a view (<c>visibility</c> of MCP Apps). It is the client that keeps to it.</summary>
[Flags]
public enum McpAppCallers
{
    /// <summary>Not said, which stands for both.</summary>
    Unspecified = 0,

    /// <summary>The model.</summary>
    Model = 1,

    /// <summary>A view of the same server: a button that refreshes it, for example.</summary>
    View = 2,
}
