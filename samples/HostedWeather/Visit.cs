using Microsoft.Extensions.Logging;

/// <summary>Something that belongs to one call: it is made for it and disposed after it.</summary>
sealed partial class Visit(ILogger<Visit> logger) : IAsyncDisposable
{
    private int _readings;

    /// <summary>Counts a reading.</summary>
    public void Count() => _readings++;

    public ValueTask DisposeAsync()
    {
        Ended(_readings);
        return default;
    }

    [LoggerMessage(1, LogLevel.Information, "A visit with {Readings} readings has ended.")]
    private partial void Ended(int readings);
}
