using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>A resource, or a template of resources, as it is listed.</summary>
public sealed class McpTestResource : McpTestMember
{
    internal McpTestResource(JsonElement json)
        : base(json)
    {
    }

    /// <summary>The URI, or the template of URIs (RFC 6570).</summary>
    public string Uri => (Json.Member("uri") ?? Json.GetProperty("uriTemplate"u8)).GetString()!;

    /// <summary>The media type, or null.</summary>
    public string? MimeType => Json.Member("mimeType")?.GetString();
}
