using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>A prompt as it is listed.</summary>
public sealed class McpTestPromptListing : McpTestMember
{
    internal McpTestPromptListing(JsonElement json)
        : base(json)
    {
    }

    /// <summary>The names of the arguments.</summary>
    public IReadOnlyList<string> Arguments => [.. Json.Items("arguments").Select(static argument => argument.GetProperty("name"u8).GetString()!)];
}
