/// <summary>What the sky does.</summary>
internal enum Sky
{
    /// <summary>Sun or stars.</summary>
    Clear,

    /// <summary>Clouds, dry.</summary>
    Cloudy,

    /// <summary>Rain.</summary>
    Rain,

    /// <summary>Snow.</summary>
    Snow,
}
