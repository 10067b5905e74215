namespace McpAttr;

/// <summary>A folder that the client works in; a server should stay within them. Deprecated by 2026-07-28.</summary>
/// <param name="Uri">Where it is, a <c>file:</c> URI.</param>
/// <param name="Name">What people call it, or null.</param>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/roots"/>.</remarks>
public sealed record McpRoot(string Uri, string? Name = null);
