using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>A question of the server's to the person (<c>elicitation/create</c>).</summary>
public sealed class McpTestElicitation
{
    internal McpTestElicitation(JsonElement json, string? key)
    {
        Json = json;
        Key = key;
    }

    /// <summary>What the person reads.</summary>
    public string Message => Json.GetProperty("message"u8).GetString()!;

    /// <summary>The person is to visit <see cref="Url"/> instead of filling in a form.</summary>
    public bool IsUrl => Json.TryGetProperty("mode"u8, out var mode) && mode.ValueEquals("url"u8);

    /// <summary>What the form asks for, a JSON Schema; of kind <see cref="JsonValueKind.Undefined"/> for a URL.</summary>
    public JsonElement Schema => Json.TryGetProperty("requestedSchema"u8, out var schema) ? schema : default;

    /// <summary>Where the person is to go, or null for a form.</summary>
    public string? Url => Json.TryGetProperty("url"u8, out var url) ? url.GetString() : null;

    /// <summary>The name of the question among those of its round (2026-07-28), or null.</summary>
    public string? Key { get; }

    /// <summary>The question's <c>params</c>.</summary>
    public JsonElement Json { get; }
}
