using System.Text.Json;
using System.Text.RegularExpressions;

namespace McpAttr.SchemaKit;

/// <summary>Holds values against the part of JSON Schema 2020-12 that descriptors use; any other keyword fails the test.</summary>
/// <param name="root">The schema, which is the root of what it refers to.</param>
internal sealed class SchemaValidator(JsonElement root)
{
    /// <summary>Null may stand for what need not be there, which schemas of the portable profile do not say.</summary>
    public bool TakesNulls { get; init; }

    /// <summary>What is required may be missing, and there may be others, which the schemas of OpenAI's strict mode do not say.</summary>
    public bool TakesPartial { get; init; }

    public static bool Accepts(JsonElement schema, JsonElement value) => new SchemaValidator(schema).Accepts(value);

    public bool Accepts(JsonElement value) => Matches(value, root);

    private bool Matches(JsonElement value, JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => schema.EnumerateObject().All(keyword => Matches(value, schema, keyword.Name, keyword.Value)),
    };

    private bool Matches(JsonElement value, JsonElement schema, string keyword, JsonElement rule) => keyword switch
    {
        "$ref" => Matches(value, root.GetProperty("$defs").GetProperty(Uri.UnescapeDataString(rule.GetString()!["#/$defs/".Length..]))),
        "type" => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsOfType(type.GetString()!, value)) : IsOfType(rule.GetString()!, value),
        "const" => JsonElement.DeepEquals(rule, value),
        "enum" => rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
        "not" => !Matches(value, rule),
        "anyOf" => rule.EnumerateArray().Any(alternative => Matches(value, alternative)),
        "minimum" => value.ValueKind != JsonValueKind.Number || Compare(value, rule) >= 0,
        "maximum" => value.ValueKind != JsonValueKind.Number || Compare(value, rule) <= 0,
        "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || Compare(value, rule) > 0,
        "exclusiveMaximum" => value.ValueKind != JsonValueKind.Number || Compare(value, rule) < 0,
        "minLength" => value.ValueKind != JsonValueKind.String || CodePoints(value) >= rule.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || CodePoints(value) <= rule.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!.Replace("$", "\\z", StringComparison.Ordinal)),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => IsNullTaken(item) || Matches(item, rule)),
        "description" or "default" or "format" or "contentEncoding" or "examples" or "deprecated" or "$defs" or "x-mcp-header" => true,
        _ => value.ValueKind != JsonValueKind.Object || MatchesMembers(value, schema, keyword, rule),
    };

    private bool MatchesMembers(JsonElement value, JsonElement schema, string keyword, JsonElement rule) => keyword switch
    {
        "minProperties" => value.EnumerateObject().Count() >= rule.GetInt32(),
        "maxProperties" => value.EnumerateObject().Count() <= rule.GetInt32(),
        "required" => TakesPartial || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => rule.EnumerateObject().All(property =>
            !value.TryGetProperty(property.Name, out var member) || (!IsRequired(schema, property.Name) && IsNullTaken(member)) || Matches(member, property.Value)),
        "additionalProperties" => TakesPartial || value.EnumerateObject().All(member => IsNamed(schema, member.Name) || IsNullTaken(member.Value) || Matches(member.Value, rule)),
        "propertyNames" => value.EnumerateObject().All(member => Matches(JsonSerializer.SerializeToElement(member.Name), rule)),
        _ => throw new NotSupportedException($"The keyword {keyword} is not known."),
    };

    private bool IsNullTaken(JsonElement value) => TakesNulls && value.ValueKind == JsonValueKind.Null;

    private static bool IsNamed(JsonElement schema, string member) => schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member, out _);

    private static bool IsRequired(JsonElement schema, string member) =>
        schema.TryGetProperty("required", out var names) && names.EnumerateArray().Any(name => name.ValueEquals(member));

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
