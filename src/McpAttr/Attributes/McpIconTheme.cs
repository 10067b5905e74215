namespace McpAttr;

/// <summary>The background that an icon is made for.</summary>
public enum McpIconTheme
{
    /// <summary>Not said.</summary>
    Unspecified,

    /// <summary>A light background.</summary>
    Light,

    /// <summary>A dark background.</summary>
    Dark,
}
