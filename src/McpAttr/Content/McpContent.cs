using System.Text.Json;
using McpAttr.Content;

namespace McpAttr;

/// <summary>A block of what a tool or a prompt says: text, an image, audio, a link to a resource, or a resource itself.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/tools#tool-result"/>.</remarks>
public abstract record McpContent
{
    private readonly string? _meta;

    private protected McpContent()
    {
    }

    /// <summary>For whom the block is, and how much it matters; or null.</summary>
    public McpAnnotations? Annotations { get; init; }

    /// <summary>The block's <c>_meta</c>: a JSON object, or null.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public string? Meta
    {
        get => _meta;
        init => _meta = MetaJson.Check(value);
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteMembers(json);
        Annotations?.Write(json);
        MetaJson.Write(json, _meta);
        json.WriteEndObject();
    }

    /// <summary>Writes the block's type and what is its own.</summary>
    internal abstract void WriteMembers(Utf8JsonWriter json);
}
