namespace McpAttr;

/// <summary>What a person did with a question.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation#response-actions"/>.</remarks>
public enum McpElicitAction
{
    /// <summary>Closed it without a decision. It may be asked again later.</summary>
    Cancel,

    /// <summary>Said no.</summary>
    Decline,

    /// <summary>Filled in the form, or agreed to visit the address.</summary>
    Accept,
}
