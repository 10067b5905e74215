using System.Text.Json.Serialization;

namespace Corpus;

/// <summary>What the sky does.</summary>
internal enum Sky
{
    /// <summary>Sun or stars.</summary>
    Clear = 1,

    /// <summary>Some clouds.</summary>
    [JsonStringEnumMemberName("partly cloudy")]
    PartlyCloudy = 2,

    /// <summary>The old name of some clouds.</summary>
    Clouds = PartlyCloudy,

    /// <summary>Rain.</summary>
    Rain = -3,
}
