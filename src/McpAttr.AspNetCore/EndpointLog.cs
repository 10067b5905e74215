using Microsoft.Extensions.Logging;

namespace McpAttr.AspNetCore;

/// <summary>What an operator should know, in the application's log.</summary>
internal sealed partial class EndpointLog(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("McpAttr");

    public void Write(string text, Exception? exception)
    {
        if (exception is null) Tell(_logger, text);
        else Fail(_logger, text, exception);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Text}")]
    private static partial void Tell(ILogger logger, string text);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{Text}")]
    private static partial void Fail(ILogger logger, string text, Exception exception);
}
