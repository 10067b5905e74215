using Microsoft.Extensions.Logging;

namespace McpAttr.Hosting;

/// <summary>What a server tells its operator, as log entries: an error with its exception, anything else as a warning.</summary>
internal sealed partial class ServerLog(ILogger logger)
{
    public void Write(string message, Exception? exception)
    {
        if (exception is null) Warning(message);
        else Error(message, exception);
    }

    [LoggerMessage(1, LogLevel.Error, "{Message}")]
    private partial void Error(string message, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "{Message}")]
    private partial void Warning(string message);
}
