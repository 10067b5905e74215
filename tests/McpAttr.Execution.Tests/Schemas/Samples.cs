using System.Text.Json;
using System.Text.Json.Nodes;

namespace McpAttr.Execution.Tests.Schemas;

/// <summary>Values that a schema accepts.</summary>
internal static class Samples
{
    // Types that contain themselves have samples without end.
    private const int Deepest = 5;

    /// <summary>For an object: one with what is required alone, and so many that each sample of each member is in one of them.</summary>
    /// <param name="schema">The schema; it is the root of what it refers to.</param>
    public static IReadOnlyList<JsonNode?> Of(JsonElement schema) => Of(schema, schema, depth: 0);

    private static JsonNode?[] Of(JsonElement schema, JsonElement root, int depth)
    {
        schema = SchemaValidator.Resolve(schema, root);
        return schema.GetProperty("type").GetString() switch
        {
            "boolean" => [true, false],
            "integer" => [Bound(schema, "minimum") ?? -5, Bound(schema, "maximum") ?? 5],
            "number" => [Bound(schema, "minimum") ?? -0.5, Bound(schema, "maximum") ?? 1e3],
            "string" when schema.TryGetProperty("enum", out var allowed) => [.. allowed.EnumerateArray().Select(name => (JsonNode?)name.GetString())],
            "string" => [TextOf(schema)],
            "array" when depth >= Deepest => [new JsonArray()],
            "array" => OfArray(schema, root, depth),
            "object" when schema.TryGetProperty("additionalProperties", out var value) => OfDictionary(schema, value, root, depth),
            "object" => OfObject(schema, root, depth),
            var type => throw new NotSupportedException($"The type {type} is not known."),
        };
    }

    private static JsonNode?[] OfObject(JsonElement schema, JsonElement root, int depth)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToArray() : [];
        var members = schema.GetProperty("properties").EnumerateObject()
            .Where(property => depth < Deepest || required.Contains(property.Name))
            .ToDictionary(property => property.Name, property => Of(property.Value, root, depth + 1));
        int count = members.Values.Select(samples => samples.Length).DefaultIfEmpty(0).Max();
        return
        [
            new JsonObject(required.Select(name => KeyValuePair.Create(name, members[name][0]?.DeepClone()))),
            .. Enumerable.Range(0, count).Select(index => new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, member.Value[index % member.Value.Length]?.DeepClone())))),
        ];
    }

    private static JsonNode[] OfDictionary(JsonElement schema, JsonElement value, JsonElement root, int depth)
    {
        string[] keys = KeysOf(schema.TryGetProperty("description", out var text) ? text.GetString()! : "");
        return depth >= Deepest ? [new JsonObject()]
            : [new JsonObject(), .. Of(value, root, depth + 1).Select((sample, index) => new JsonObject([KeyValuePair.Create(keys[index % keys.Length], sample?.DeepClone())]))];
    }

    private static string[] KeysOf(string description) => description.LastIndexOf("Keys: ", StringComparison.Ordinal) is >= 0 and var start
        ? description[(start + 6)..].TrimEnd('.').Split(", ")
        : description.EndsWith("The keys are integers.", StringComparison.Ordinal) ? ["0", "12"]
        : description.EndsWith("The keys are UUIDs.", StringComparison.Ordinal) ? ["123e4567-e89b-12d3-a456-426614174000"]
        : ["a", "b \"c\""];

    // As few items as may be, each sample of an item, and as many items as may be.
    private static JsonNode?[] OfArray(JsonElement schema, JsonElement root, int depth)
    {
        var items = Of(schema.GetProperty("items"), root, depth + 1);
        int minimum = schema.TryGetProperty("minItems", out var least) ? least.GetInt32() : 0;
        int maximum = schema.TryGetProperty("maxItems", out var most) ? most.GetInt32() : Math.Max(minimum, items.Length);
        return [.. new[] { minimum, Math.Clamp(items.Length, minimum, maximum), maximum }.Distinct().Select(count =>
            new JsonArray([.. Enumerable.Range(0, count).Select(index => items[index % items.Length]?.DeepClone())]))];
    }

    private static JsonNode? Bound(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var bound) ? JsonNode.Parse(bound.GetRawText()) : null;

    // What the keywords of the portable profile cannot say is said to the model in the description.
    private static JsonNode TextOf(JsonElement schema)
    {
        if (schema.TryGetProperty("minLength", out var minimum)) return new string('x', minimum.GetInt32());
        string description = schema.TryGetProperty("description", out var text) ? text.GetString()! : "";
        return schema.TryGetProperty("maxLength", out _) ? "x"
            : schema.TryGetProperty("format", out _) ? "2026-01-31T12:00:00Z"
            : description.EndsWith("Format: UUID.", StringComparison.Ordinal) ? "123e4567-e89b-12d3-a456-426614174000"
            : description.EndsWith("Format: YYYY-MM-DD.", StringComparison.Ordinal) ? "2026-01-31"
            : description.EndsWith("Format: HH:MM:SS.", StringComparison.Ordinal) ? "12:00:00"
            : description.EndsWith("such as PT1H30M.", StringComparison.Ordinal) ? "P1DT2H3M4.5S"
            : description.EndsWith("Format: version such as 1.2.3.", StringComparison.Ordinal) ? "1.2.3"
            : description.EndsWith("Format: base64.", StringComparison.Ordinal) ? "AQIDBA=="
            : description.EndsWith("Format: URI.", StringComparison.Ordinal) ? "https://example.com/"
            : "text";
    }
}
