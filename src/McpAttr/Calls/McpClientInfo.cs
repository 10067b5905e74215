namespace McpAttr;

/// <summary>Who a client says it is (<c>clientInfo</c>).</summary>
/// <param name="Name">Its name for programs.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its name for people, or null.</param>
public sealed record McpClientInfo(string Name, string Version, string? Title = null);
