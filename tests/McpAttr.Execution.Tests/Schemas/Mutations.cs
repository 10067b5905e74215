using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace McpAttr.Execution.Tests.Schemas;

/// <summary>Values that differ in one place from one that a schema accepts, and that it does not accept.</summary>
internal static class Mutations
{
    private static readonly JsonElement[] Candidates =
        [.. JsonDocument.Parse("""[true,0,1.5,"no such value",[],{},["no such value"]]""").RootElement.EnumerateArray()];

    /// <param name="schema">The schema.</param>
    /// <param name="value">The value that it accepts.</param>
    /// <param name="isRequired">Null is no value: an argument that may be missing may be null too, which the schema does not say.</param>
    public static IEnumerable<JsonNode?> Of(JsonElement schema, JsonNode? value, bool isRequired) => Of(schema, value, isRequired, schema);

    private static IEnumerable<JsonNode?> Of(JsonElement schema, JsonNode? value, bool isRequired, JsonElement root)
    {
        schema = SchemaValidator.Resolve(schema, root);
        foreach (var candidate in Candidates.Concat(BeyondBounds(schema)).Where(candidate => !SchemaValidator.Accepts(schema, candidate, root)))
        {
            yield return JsonNode.Parse(candidate.GetRawText());
        }

        if (isRequired) yield return null;

        foreach (var mutation in BeyondLengths(schema, value)) yield return mutation;
        foreach (var mutation in value switch
        {
            JsonObject members => OfMembers(schema, members, root),
            JsonArray items => OfItems(schema.GetProperty("items"), items, root),
            _ => [],
        }) yield return mutation;
    }

    private static IEnumerable<JsonNode> OfMembers(JsonElement schema, JsonObject members, JsonElement root)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet() : [];
        foreach (string name in required)
        {
            yield return With(members, copy => copy.Remove(name));
        }

        foreach (var (name, member) in members)
        {
            foreach (var mutation in Of(MemberOf(schema, name), member, required.Contains(name), root))
            {
                yield return With(members, copy => copy[name] = mutation);
            }
        }
    }

    private static IEnumerable<JsonNode> OfItems(JsonElement schema, JsonArray items, JsonElement root)
    {
        for (int i = 0; i < items.Count; i++)
        {
            int index = i;
            foreach (var mutation in Of(schema, items[i], isRequired: false, root))
            {
                yield return With(items, copy => copy[index] = mutation);
            }
        }
    }

    private static JsonElement MemberOf(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var member) ? member : schema.GetProperty("additionalProperties");

    private static IEnumerable<JsonElement> BeyondBounds(JsonElement schema)
    {
        if (schema.TryGetProperty("minimum", out var minimum)) yield return Number(minimum.GetDecimal() - 1);
        if (schema.TryGetProperty("maximum", out var maximum)) yield return Number(maximum.GetDecimal() + 1);
    }

    // Too short, and too long by one: a text of characters that are two code units, an array of more of the same.
    private static IEnumerable<JsonNode> BeyondLengths(JsonElement schema, JsonNode? value)
    {
        if (value is JsonValue && schema.TryGetProperty("minLength", out var shortest) && shortest.GetInt32() > 0)
        {
            yield return string.Concat(Enumerable.Repeat("\U0001f600", shortest.GetInt32() - 1));
        }

        if (value is JsonValue && schema.TryGetProperty("maxLength", out var longest))
        {
            yield return string.Concat(Enumerable.Repeat("\U0001f600", longest.GetInt32() + 1));
        }

        if (value is JsonArray { Count: > 0 } items && schema.TryGetProperty("minItems", out var fewest) && items.Count == fewest.GetInt32())
        {
            yield return With(items, copy => copy.RemoveAt(0));
        }

        if (value is JsonArray { Count: > 0 } many && schema.TryGetProperty("maxItems", out var most) && many.Count == most.GetInt32())
        {
            yield return With(many, copy => copy.Add(many[0]?.DeepClone()));
        }
    }

    private static JsonElement Number(decimal value) => JsonDocument.Parse(value.ToString(CultureInfo.InvariantCulture)).RootElement;

    private static T With<T>(T node, Action<T> change)
        where T : JsonNode
    {
        var copy = (T)node.DeepClone();
        change(copy);
        return copy;
    }
}
