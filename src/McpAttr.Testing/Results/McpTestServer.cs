using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>What a server says it is: its answer to <c>initialize</c> or <c>server/discover</c>.</summary>
public sealed class McpTestServer
{
    private readonly JsonElement _info;

    private McpTestServer(string revision, JsonElement info, JsonElement json)
    {
        Revision = revision;
        Json = json;
        _info = info;
    }

    /// <summary>The revision that both speak.</summary>
    public string Revision { get; }

    /// <summary>The name for programs, or null.</summary>
    public string? Name => _info.Member("name")?.GetString();

    /// <summary>The name for people, or null.</summary>
    public string? Title => _info.Member("title")?.GetString();

    /// <summary>The version, or null.</summary>
    public string? Version => _info.Member("version")?.GetString();

    /// <summary>What a model should know, or null.</summary>
    public string? Instructions => Json.Member("instructions")?.GetString();

    /// <summary>The capabilities object.</summary>
    public JsonElement Capabilities => Json.GetProperty("capabilities"u8);

    /// <summary>The whole result.</summary>
    public JsonElement Json { get; }

    /// <summary>The server has a capability, for example <c>tools</c>.</summary>
    public bool Can(string capability) => Capabilities.TryGetProperty(capability, out _);

    internal static McpTestServer OfHandshake(JsonElement result) =>
        new(result.GetProperty("protocolVersion"u8).GetString()!, result.GetProperty("serverInfo"u8), result);

    /// <summary>server/discover: who answers stands in the result's <c>_meta</c>, if the server says it.</summary>
    internal static McpTestServer OfDiscovery(string revision, JsonElement result) =>
        new(revision, result.Member("_meta")?.Member("io.modelcontextprotocol/serverInfo") ?? default, result);
}
