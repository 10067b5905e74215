namespace McpAttr;

/// <summary>Whether a client draws a border and a background around a view.</summary>
public enum McpAppBorder
{
    /// <summary>As the client likes.</summary>
    Unspecified,

    /// <summary>It does.</summary>
    Border,

    /// <summary>It does not.</summary>
    NoBorder,
}
