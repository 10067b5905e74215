namespace McpAttr;

/// <summary>
/// Has clients repeat an argument of a tool in an HTTP header, <c>Mcp-Param-</c> and the name, so that what stands in front of the server
/// can route by it (<c>x-mcp-header</c>, 2026-07-28). Only for strings, integers and booleans, and never for secrets.
/// </summary>
/// <param name="name">The header's name without the prefix, unique in the tool whatever its case.</param>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2026-07-28/server/tools"/>.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class McpHeaderAttribute(string name) : Attribute
{
    /// <summary>The header's name without the prefix.</summary>
    public string Name { get; } = name;
}
