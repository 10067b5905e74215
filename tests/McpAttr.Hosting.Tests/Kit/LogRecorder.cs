using Microsoft.Extensions.Logging;

namespace McpAttr.Hosting.Tests.Kit;

/// <summary>Keeps what is logged by our own categories.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly List<LogEntry> _entries = [];

    public LogEntry[] Entries
    {
        get
        {
            lock (_entries) return [.. _entries];
        }
    }

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Recorder(LogRecorder log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!category.StartsWith("McpAttr", StringComparison.Ordinal)) return;
            lock (log._entries) log._entries.Add(new LogEntry(category, logLevel, formatter(state, exception), exception));
        }
    }
}
