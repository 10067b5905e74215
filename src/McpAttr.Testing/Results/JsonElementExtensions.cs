using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>Looks at JSON that may lack what is looked for.</summary>
internal static class JsonElementExtensions
{
    /// <summary>A member that is there and not null.</summary>
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The items of a member that is an array; none where there is no such member.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) => json.Member(name) is { } items ? [.. items.EnumerateArray()] : [];
}
