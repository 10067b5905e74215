namespace McpAttr;

/// <summary>A message that an <see cref="IMcpEventStore"/> keeps.</summary>
/// <param name="Sequence">Its number in its stream.</param>
/// <param name="Message">The message, JSON in UTF-8 on one line.</param>
public readonly record struct McpStoredEvent(long Sequence, ReadOnlyMemory<byte> Message);
