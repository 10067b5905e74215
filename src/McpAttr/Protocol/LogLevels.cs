namespace McpAttr.Protocol;

/// <summary>The severities by their names on the wire (server/utilities/logging).</summary>
internal static class LogLevels
{
    public static ReadOnlySpan<byte> Name(McpLogLevel level) => level switch
    {
        McpLogLevel.Debug => "debug"u8,
        McpLogLevel.Info => "info"u8,
        McpLogLevel.Notice => "notice"u8,
        McpLogLevel.Warning => "warning"u8,
        McpLogLevel.Error => "error"u8,
        McpLogLevel.Critical => "critical"u8,
        McpLogLevel.Alert => "alert"u8,
        McpLogLevel.Emergency => "emergency"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "This is not a level."),
    };

    public static McpLogLevel? Parse(ReadOnlySpan<byte> name)
    {
        for (var level = McpLogLevel.Debug; level <= McpLogLevel.Emergency; level++)
        {
            if (name.SequenceEqual(Name(level))) return level;
        }

        return null;
    }
}
