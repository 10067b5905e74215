using System.Text.Json.Serialization;

namespace Corpus;

/// <summary>What somebody may do.</summary>
[Flags]
internal enum Access : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>See it.</summary>
    Read = 1,

    /// <summary>Change it.</summary>
    Write = 2,

    /// <summary>See and change it.</summary>
    Full = Read | Write,

    /// <summary>Give it to others.</summary>
    [JsonStringEnumMemberName("give away")]
    Share = 128,
}
