using System.Text.Json;
using ModelContextProtocol;

namespace McpAttr.Bench.Peer;

/// <summary>The SDK's own serializer options with the tools' types in front.</summary>
internal static class ToolSerialization
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions);
        options.TypeInfoResolverChain.Insert(0, BenchJson.Default);
        options.MakeReadOnly();
        return options;
    }
}
