using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>A tool as it is listed.</summary>
public sealed class McpTestTool : McpTestMember
{
    internal McpTestTool(JsonElement json)
        : base(json)
    {
    }

    /// <summary>The JSON Schema of the arguments.</summary>
    public JsonElement InputSchema => Json.GetProperty("inputSchema"u8);

    /// <summary>The JSON Schema of the structured content, or null.</summary>
    public JsonElement? OutputSchema => Json.Member("outputSchema");
}
