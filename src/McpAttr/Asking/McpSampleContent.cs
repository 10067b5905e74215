using System.Text.Json;

namespace McpAttr;

/// <summary>A block of a message to or from the client's model: text, an image or audio (<see cref="McpSampleBlock"/>), a use of a tool, or its result.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/sampling#message-content-constraints"/>.</remarks>
public abstract record McpSampleContent
{
    private protected McpSampleContent()
    {
    }

    /// <summary>A block of text.</summary>
    public static implicit operator McpSampleContent(string text) => new McpSampleBlock(new McpText(text));

    /// <summary>A block of text, an image or audio.</summary>
    public static implicit operator McpSampleContent(McpContent content) => new McpSampleBlock(content);

    /// <exception cref="ArgumentException">It is not what a model may be sent.</exception>
    internal abstract void Write(Utf8JsonWriter json);
}
