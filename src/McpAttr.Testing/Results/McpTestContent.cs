using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>A block of content, or what a resource contains.</summary>
public sealed class McpTestContent
{
    private readonly JsonElement _inner;

    internal McpTestContent(JsonElement json)
    {
        Json = json;
        _inner = json.Member("resource") ?? json;
    }

    /// <summary><c>text</c>, <c>image</c>, <c>audio</c>, <c>resource_link</c> or <c>resource</c>; the last also for what a resource contains.</summary>
    public string Type => Json.Member("type")?.GetString() ?? "resource";

    /// <summary>The text, or null.</summary>
    public string? Text => _inner.Member("text")?.GetString();

    /// <summary>The bytes of an image, a sound or a binary resource, or null.</summary>
    public byte[]? Data => (_inner.Member("data") ?? _inner.Member("blob"))?.GetBytesFromBase64();

    /// <summary>The media type, or null.</summary>
    public string? MimeType => _inner.Member("mimeType")?.GetString();

    /// <summary>The URI of a resource or of a link, or null.</summary>
    public string? Uri => _inner.Member("uri")?.GetString();

    /// <summary>The whole block.</summary>
    public JsonElement Json { get; }
}
