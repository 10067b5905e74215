using System.Text.Json;
using System.Text.Json.Nodes;

namespace McpAttr.Execution.Tests.Schemas;

/// <summary>Values that a schema accepts.</summary>
internal static class Samples
{
    /// <summary>For an object: one with what is required alone, and so many that each sample of each member is in one of them.</summary>
    public static IReadOnlyList<JsonNode?> Of(JsonElement schema) => schema.GetProperty("type").GetString() switch
    {
        "boolean" => [true, false],
        "integer" => [Bound(schema, "minimum") ?? -5, Bound(schema, "maximum") ?? 5],
        "number" => [Bound(schema, "minimum") ?? -0.5, Bound(schema, "maximum") ?? 1e3],
        "string" when schema.TryGetProperty("enum", out var allowed) => [.. allowed.EnumerateArray().Select(name => (JsonNode?)name.GetString())],
        "string" => [TextOf(schema)],
        "array" => [new JsonArray(), new JsonArray([.. Of(schema.GetProperty("items"))])],
        "object" => OfObject(schema),
        var type => throw new NotSupportedException($"The type {type} is not known."),
    };

    private static JsonNode?[] OfObject(JsonElement schema)
    {
        var members = schema.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => Of(property.Value));
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToArray() : [];
        int count = members.Values.Select(samples => samples.Count).DefaultIfEmpty(0).Max();
        return
        [
            new JsonObject(required.Select(name => KeyValuePair.Create(name, members[name][0]?.DeepClone()))),
            .. Enumerable.Range(0, count).Select(index => new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, member.Value[index % member.Value.Count]?.DeepClone())))),
        ];
    }

    private static JsonNode? Bound(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var bound) ? JsonNode.Parse(bound.GetRawText()) : null;

    // What the keywords of the portable profile cannot say is said to the model in the description.
    private static JsonNode TextOf(JsonElement schema)
    {
        string description = schema.TryGetProperty("description", out var text) ? text.GetString()! : "";
        return schema.TryGetProperty("maxLength", out _) ? "x"
            : schema.TryGetProperty("format", out _) ? "2026-01-31T12:00:00Z"
            : description.EndsWith("Format: UUID.", StringComparison.Ordinal) ? "123e4567-e89b-12d3-a456-426614174000"
            : description.EndsWith("Format: YYYY-MM-DD.", StringComparison.Ordinal) ? "2026-01-31"
            : description.EndsWith("Format: HH:MM:SS.", StringComparison.Ordinal) ? "12:00:00"
            : description.EndsWith("Format: URI.", StringComparison.Ordinal) ? "https://example.com/"
            : "text";
    }
}
