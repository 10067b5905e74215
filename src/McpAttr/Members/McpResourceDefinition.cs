using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Content;
using McpAttr.Members;

namespace McpAttr;

/// <summary>A resource that a program adds while it runs (<see cref="McpServer.Resources"/>). Templates of resources are declared by attributes alone.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/resources"/>.</remarks>
public sealed class McpResourceDefinition : McpDefinition
{
    private readonly Func<McpContext, ValueTask<McpResourceContents?>> _read;

    /// <summary>A resource.</summary>
    /// <param name="uri">Its URI, absolute.</param>
    /// <param name="name">The name for programs: 1 to 128 of <c>A-Z a-z 0-9 _ - .</c></param>
    /// <param name="read">Reads what it contains; null when there is nothing (any more).</param>
    /// <exception cref="ArgumentException">The URI or the name is none.</exception>
    public McpResourceDefinition(string uri, string name, Func<McpContext, ValueTask<McpResourceContents?>> read)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(read);
        if (!UriSyntax.IsAbsolute(Encoding.UTF8.GetBytes(uri)))
            throw new ArgumentException($"This is no absolute URI: {uri}. A template of URIs is a method marked [McpResource].", nameof(uri));
        Uri = uri;
        _read = read;
    }

    /// <summary>The URI.</summary>
    public string Uri { get; }

    /// <summary>The media type of what it contains, or null.</summary>
    public string? MimeType { get; init; }

    /// <summary>The size in bytes, before any encoding, or null.</summary>
    public long? Size { get; init; }

    /// <summary>For whom the resource is, and how much it matters; or null.</summary>
    public McpAnnotations? Annotations { get; init; }

    /// <summary>A client may subscribe to the resource, on a server where clients hear of changes. Default: false.</summary>
    public bool Subscribable { get; init; }

    internal override McpMember ToMember() => new DefinedResource(this, Descriptor(), _read);

    private byte[] Descriptor() => DefinitionText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("uri"u8, Uri);
        WriteCommon(json);
        if (MimeType is not null) json.WriteString("mimeType"u8, MimeType);
        if (Size is { } size) json.WriteNumber("size"u8, size);
        Annotations?.Write(json);
        MetaJson.Write(json, Meta);
        json.WriteEndObject();
    });
}
