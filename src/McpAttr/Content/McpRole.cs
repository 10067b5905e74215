namespace McpAttr;

/// <summary>Who says a message of a prompt.</summary>
public enum McpRole
{
    /// <summary>The person.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,
}
