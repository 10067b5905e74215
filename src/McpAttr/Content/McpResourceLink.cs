using System.Text.Json;

namespace McpAttr;

/// <summary>A link to a resource, which the client may read (<c>resources/read</c>); it need not be in the server's list.</summary>
/// <param name="Uri">The resource's URI.</param>
/// <param name="Name">Its name for programs.</param>
public sealed record McpResourceLink(string Uri, string Name) : McpContent
{
    /// <summary>Its name for people, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What it is, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Its media type, or null.</summary>
    public string? MimeType { get; init; }

    /// <summary>Its size in bytes, before any encoding, or null.</summary>
    public long? Size { get; init; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "resource_link"u8);
        json.WriteString("uri"u8, Uri);
        json.WriteString("name"u8, Name);
        if (Title is not null) json.WriteString("title"u8, Title);
        if (Description is not null) json.WriteString("description"u8, Description);
        if (MimeType is not null) json.WriteString("mimeType"u8, MimeType);
        if (Size is { } size) json.WriteNumber("size"u8, size);
    }
}
