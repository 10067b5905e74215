using System.Text.Json;

namespace McpAttr.Execution.Tests.Schemas;

/// <summary>Holds values against the part of JSON Schema 2020-12 that descriptors use; any other keyword fails the test.</summary>
internal static class SchemaValidator
{
    /// <param name="schema">The schema; it is the root of what it refers to.</param>
    /// <param name="value">The value.</param>
    public static bool Accepts(JsonElement schema, JsonElement value) => Accepts(schema, value, schema);

    /// <summary>The schema, or the one that it refers to.</summary>
    public static JsonElement Resolve(JsonElement schema, JsonElement root) => schema.TryGetProperty("$ref", out var reference)
        ? root.GetProperty("$defs").GetProperty(Uri.UnescapeDataString(reference.GetString()!["#/$defs/".Length..]))
        : schema;

    public static bool Accepts(JsonElement schema, JsonElement value, JsonElement root) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$ref" => Accepts(Resolve(schema, root), value, root),
        "type" => IsOfType(keyword.Value.GetString()!, value),
        "enum" => keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
        "minimum" => value.ValueKind != JsonValueKind.Number || Compare(value, keyword.Value) >= 0,
        "maximum" => value.ValueKind != JsonValueKind.Number || Compare(value, keyword.Value) <= 0,
        "minLength" => value.ValueKind != JsonValueKind.String || CodePoints(value) >= keyword.Value.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || CodePoints(value) <= keyword.Value.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || System.Text.RegularExpressions.Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!.Replace("$", "\\z", StringComparison.Ordinal)),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
        "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= keyword.Value.GetInt32(),
        "maxProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() <= keyword.Value.GetInt32(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(keyword.Value, item, root)),
        "properties" => value.ValueKind != JsonValueKind.Object
            || keyword.Value.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out var member) || Accepts(property.Value, member, root)),
        "required" => value.ValueKind != JsonValueKind.Object
            || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "anyOf" => keyword.Value.EnumerateArray().Any(alternative => Accepts(alternative, value, root)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object
            || value.EnumerateObject().All(member => IsNamed(schema, member.Name) || Accepts(keyword.Value, member.Value, root)),
        "description" or "default" or "format" or "$defs" or "x-mcp-header" => true,
        _ => throw new NotSupportedException($"The keyword {keyword.Name} is not known."),
    });

    private static bool IsNamed(JsonElement schema, string member) => schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member, out _);

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new NotSupportedException($"The type {type} is not known."),
    };

    // 64-bit bounds need more digits than a double has; a number that no decimal holds is far from every bound.
    private static int Compare(JsonElement value, JsonElement bound) =>
        value.TryGetDecimal(out var left) && bound.TryGetDecimal(out var right) ? left.CompareTo(right) : value.GetDouble().CompareTo(bound.GetDouble());

    private static int CodePoints(JsonElement text) => text.GetString()!.EnumerateRunes().Count();
}
