namespace McpAttr;

/// <summary>There is no such resource. In a resource's method it becomes the protocol's own error for that.</summary>
/// <param name="uri">The URI that nothing is behind.</param>
/// <param name="innerException">What caused it; it is not sent.</param>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/resources#error-handling"/>.</remarks>
public sealed class McpResourceNotFoundException(string uri, Exception? innerException = null) : Exception($"Resource not found: {uri}", innerException)
{
    /// <summary>The URI that nothing is behind.</summary>
    public string Uri { get; } = uri;
}
