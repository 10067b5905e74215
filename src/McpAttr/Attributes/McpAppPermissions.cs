namespace McpAttr;

/// <summary>What a view asks the browser for.</summary>
[Flags]
public enum McpAppPermissions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The camera.</summary>
    Camera = 1,

    /// <summary>The microphone.</summary>
    Microphone = 2,

    /// <summary>Where the person is.</summary>
    Geolocation = 4,

    /// <summary>To write to the clipboard.</summary>
    ClipboardWrite = 8,
}
