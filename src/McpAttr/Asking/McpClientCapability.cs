namespace McpAttr;

/// <summary>What a client may be asked for.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic/lifecycle#capability-negotiation"/>.</remarks>
[Flags]
public enum McpClientCapability
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To have a person fill in a form.</summary>
    Elicitation = 1,

    /// <summary>To have a person visit an address.</summary>
    ElicitationUrl = 2,

    /// <summary>To have its model answer. Deprecated by 2026-07-28.</summary>
    Sampling = 4,

    /// <summary>To have its model answer with the server's tools at hand.</summary>
    SamplingTools = 8,

    /// <summary>To give its model the context of this server, or of all.</summary>
    SamplingContext = 16,

    /// <summary>To name the folders that it works in. Deprecated by 2026-07-28.</summary>
    Roots = 32,

    /// <summary>To show views (MCP Apps, <c>io.modelcontextprotocol/ui</c>) of <c>text/html;profile=mcp-app</c>.</summary>
    Apps = 64,
}
