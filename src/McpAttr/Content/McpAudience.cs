namespace McpAttr;

/// <summary>For whom something is.</summary>
[Flags]
public enum McpAudience
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>For the person.</summary>
    User = 1,

    /// <summary>For the model.</summary>
    Assistant = 2,
}
