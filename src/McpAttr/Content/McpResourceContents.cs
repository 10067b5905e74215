using System.Text.Json;
using McpAttr.Content;

namespace McpAttr;

/// <summary>Contents of a resource: text, or bytes.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/resources#resource-contents"/>.</remarks>
public abstract record McpResourceContents
{
    private readonly string? _meta;

    private protected McpResourceContents()
    {
    }

    /// <summary>Where the contents are. Default: the URI that was read.</summary>
    public string? Uri { get; init; }

    /// <summary>Their media type. Default: what the resource says.</summary>
    public string? MimeType { get; init; }

    /// <summary>The contents' <c>_meta</c>: a JSON object, or null.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public string? Meta
    {
        get => _meta;
        init => _meta = MetaJson.Check(value);
    }

    /// <param name="json">Where to write.</param>
    /// <param name="uri">The URI of contents that do not say theirs.</param>
    /// <param name="mimeType">The media type of contents that do not say theirs, or nothing.</param>
    /// <param name="meta">The <c>_meta</c> of contents that do not say theirs, or nothing.</param>
    internal void Write(Utf8JsonWriter json, string uri, ReadOnlySpan<byte> mimeType, ReadOnlySpan<byte> meta = default)
    {
        json.WriteStartObject();
        json.WriteString("uri"u8, Uri ?? uri);
        if (MimeType is not null) json.WriteString("mimeType"u8, MimeType);
        else if (!mimeType.IsEmpty) json.WriteString("mimeType"u8, mimeType);
        WriteBody(json);
        if (_meta is null && !meta.IsEmpty)
        {
            json.WritePropertyName("_meta"u8);
            json.WriteRawValue(meta, skipInputValidation: true);
        }

        MetaJson.Write(json, _meta);
        json.WriteEndObject();
    }

    /// <summary>Writes the member that holds the contents.</summary>
    private protected abstract void WriteBody(Utf8JsonWriter json);
}
