using McpAttr.Protocol;

namespace McpAttr.Server;

/// <summary>What <c>initialize</c> agreed on (2025-11-25, basic/lifecycle).</summary>
/// <param name="Version">The revision that both speak.</param>
/// <param name="Client">Who the client says it is, or null.</param>
internal sealed record LegacySession(ProtocolVersion Version, McpClientInfo? Client)
{
    /// <summary>The least severe message that the client wants; until it says so by <c>logging/setLevel</c>, ours to choose.</summary>
    public McpLogLevel LogLevel { get; set; } = McpLogLevel.Info;
}
