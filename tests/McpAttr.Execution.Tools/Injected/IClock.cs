namespace Corpus;

/// <summary>A service.</summary>
internal interface IClock
{
    /// <summary>What time it is.</summary>
    TimeOnly Now { get; }
}
