using McpAttr.Diagnostics;
using McpAttr.Server;

namespace McpAttr;

/// <summary>What a server tells of its work to whoever watches it: spans and metrics.</summary>
/// <remarks>A native server that names none links nothing of them.</remarks>
public abstract class McpTelemetry
{
    private protected McpTelemetry()
    {
    }

    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string Name = "McpAttr";

    /// <summary>
    /// A span for each request and notification, and the histograms <c>mcp.server.operation.duration</c> and <c>mcp.server.session.duration</c>
    /// (seconds), as the semantic conventions of OpenTelemetry for MCP have them. They are .NET's own means, so any listener takes them; while
    /// nobody listens, they cost nothing.
    /// </summary>
    /// <remarks><see href="https://opentelemetry.io/docs/specs/semconv/gen-ai/mcp/"/></remarks>
    public static McpTelemetry OpenTelemetry { get; } = new ConventionalTelemetry();

    /// <summary>Nothing, where a host would choose <see cref="OpenTelemetry"/>.</summary>
    public static McpTelemetry None { get; } = new NoTelemetry();

    /// <summary>Begins to observe a message whose era is known.</summary>
    /// <returns>What observes it, or null when nobody listens.</returns>
    internal abstract Operation? Begin(in Request request);

    /// <summary>The client of a handshake is gone.</summary>
    internal abstract void EndSession(Connection connection, LegacySession session);

    private sealed class NoTelemetry : McpTelemetry
    {
        internal override Operation? Begin(in Request request) => null;

        internal override void EndSession(Connection connection, LegacySession session)
        {
        }
    }
}
