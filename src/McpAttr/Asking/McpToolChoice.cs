namespace McpAttr;

/// <summary>Whether the client's model uses the tools that it was given.</summary>
public enum McpToolChoice
{
    /// <summary>As it likes.</summary>
    Auto,

    /// <summary>It must use one.</summary>
    Required,

    /// <summary>It must not.</summary>
    None,
}
