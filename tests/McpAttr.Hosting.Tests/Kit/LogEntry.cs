using Microsoft.Extensions.Logging;

namespace McpAttr.Hosting.Tests.Kit;

/// <summary>One line of a log.</summary>
internal sealed record LogEntry(string Category, LogLevel Level, string Message, Exception? Exception);
