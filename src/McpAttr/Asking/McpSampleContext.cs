namespace McpAttr;

/// <summary>Which context the client gives its model beside the messages (<c>includeContext</c>).</summary>
/// <remarks>Deprecated by 2025-11-25 but for <see cref="None"/>, and with sampling by 2026-07-28.</remarks>
public enum McpSampleContext
{
    /// <summary>None.</summary>
    None,

    /// <summary>That of this server. The client must have <see cref="McpClientCapability.SamplingContext"/>.</summary>
    ThisServer,

    /// <summary>That of all servers. The client must have <see cref="McpClientCapability.SamplingContext"/>.</summary>
    AllServers,
}
