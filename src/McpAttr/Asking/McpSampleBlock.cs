using System.Text.Json;

namespace McpAttr;

/// <summary>Text, an image or audio.</summary>
/// <param name="Content">A <see cref="McpText"/>, <see cref="McpImage"/> or <see cref="McpAudio"/>.</param>
public sealed record McpSampleBlock(McpContent Content) : McpSampleContent
{
    internal override void Write(Utf8JsonWriter json)
    {
        if (Content is not (McpText or McpImage or McpAudio)) throw new ArgumentException($"A model is sent text, images and audio, no {Content?.GetType().Name}.");
        Content.Write(json);
    }
}
