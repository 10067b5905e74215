namespace McpAttr.AspNetCore.Events;

/// <summary>How far the response of an <see cref="EventSink"/> is.</summary>
internal enum SinkState
{
    Open,

    /// <summary>What waits is still written, and nothing more.</summary>
    Ending,
    Over,
}
