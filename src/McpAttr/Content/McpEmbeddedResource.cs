using System.Text.Json;

namespace McpAttr;

/// <summary>A resource with its contents, in the middle of a result.</summary>
/// <param name="Contents">The contents, which must say their <see cref="McpResourceContents.Uri"/>.</param>
public sealed record McpEmbeddedResource(McpResourceContents Contents) : McpContent
{
    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "resource"u8);
        json.WritePropertyName("resource"u8);
        Contents.Write(json, Contents.Uri ?? throw new InvalidOperationException("The contents of an embedded resource must say their Uri."), mimeType: default);
    }
}
