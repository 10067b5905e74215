namespace McpAttr;

/// <summary>
/// The client cannot do what it would be asked for. Where a method lets it through, a client of 2026-07-28 gets the error -32021, which
/// names what is missing; before, its message reaches the model as that of a <see cref="McpToolException"/> does.
/// </summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2026-07-28/basic#error-codes"/>.</remarks>
public sealed class McpMissingCapabilityException : Exception
{
    internal McpMissingCapabilityException(McpClientCapability capability)
        : base($"The client cannot be asked for this: it has not declared the capability {capability}. Use a client that has it, or do without.") =>
        Capability = capability;

    /// <summary>What is missing.</summary>
    public McpClientCapability Capability { get; }
}
