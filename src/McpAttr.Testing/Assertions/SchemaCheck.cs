using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace McpAttr.Testing.Assertions;

/// <summary>
/// Holds a value against a JSON Schema 2020-12. It knows the keywords that output schemas of tools use; one that it does not know is an
/// error, never a pass. Formats are annotations, as the dialect has it by default.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <returns>What is wrong, or null.</returns>
    /// <exception cref="McpTestException">A keyword is not known, or a reference leads nowhere.</exception>
    public string? FaultOf(JsonElement value) => Fault(root, value, "$");

    private string? Fault(JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind == JsonValueKind.True) return null;
        if (schema.ValueKind == JsonValueKind.False) return $"{path} must not be there";
        foreach (var keyword in schema.EnumerateObject())
        {
            if (Fault(schema, keyword.Name, keyword.Value, value, path) is { } fault) return fault;
        }

        return null;
    }

    private string? Fault(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string path)
    {
        switch (keyword)
        {
            case "type":
                bool isOfType = rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => Is(value, type)) : Is(value, rule);
                return isOfType ? null : $"{path} must be of type {rule}, and is {value.GetRawText()}";
            case "enum":
                return rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)) ? null : $"{path} must be one of {rule}, and is {value.GetRawText()}";
            case "const":
                return JsonElement.DeepEquals(rule, value) ? null : $"{path} must be {rule.GetRawText()}, and is {value.GetRawText()}";
            case "$ref":
                return Fault(Resolve(rule.GetString()!), value, path);
            case "allOf":
                return rule.EnumerateArray().Select(each => Fault(each, value, path)).FirstOrDefault(static fault => fault is not null);
            case "anyOf":
                return Count(rule, value, path) > 0 ? null : $"{path} fits none of its alternatives, and is {value.GetRawText()}";
            case "oneOf":
                int fitting = Count(rule, value, path);
                return fitting == 1 ? null : $"{path} must fit one alternative and fits {fitting}; it is {value.GetRawText()}";
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum":
                return value.ValueKind != JsonValueKind.Number || IsInRange(keyword, Compare(value, rule)) ? null : Outside(keyword, rule, value, path);
            case "minLength" or "maxLength":
                return value.ValueKind != JsonValueKind.String || IsWithin(keyword, value.GetString()!.EnumerateRunes().Count(), rule) ? null : Outside(keyword, rule, value, path);
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.CultureInvariant, PatternTime)
                    ? null : Outside(keyword, rule, value, path);
            case "minItems" or "maxItems":
                return value.ValueKind != JsonValueKind.Array || IsWithin(keyword, value.GetArrayLength(), rule) ? null : Outside(keyword, rule, value, path);
            case "uniqueItems":
                return value.ValueKind != JsonValueKind.Array || rule.ValueKind != JsonValueKind.True || AreUnique([.. value.EnumerateArray()]) ? null : $"{path} has an item twice";
            case "items":
                return value.ValueKind == JsonValueKind.Array ? FaultOfItems(schema, rule, value, path) : null;
            case "prefixItems":
                return value.ValueKind == JsonValueKind.Array
                    ? rule.EnumerateArray().Zip(value.EnumerateArray()).Select((pair, i) => Fault(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(static fault => fault is not null)
                    : null;
            case "properties" or "required" or "additionalProperties" or "propertyNames" or "minProperties" or "maxProperties":
                return value.ValueKind == JsonValueKind.Object ? FaultOfObject(schema, keyword, rule, value, path) : null;
            case "$defs" or "$schema" or "$comment" or "title" or "description" or "default" or "examples" or "deprecated" or "readOnly" or "writeOnly"
                or "format" or "contentEncoding" or "contentMediaType":
                return null;
            default:
                throw new McpTestException($"The output schema has the keyword '{keyword}' at {path}, which this check does not know; it cannot say whether the content fits.");
        }
    }

    private string? FaultOfItems(JsonElement schema, JsonElement rule, JsonElement value, string path)
    {
        int first = schema.TryGetProperty("prefixItems"u8, out var prefix) ? prefix.GetArrayLength() : 0;
        for (int i = first; i < value.GetArrayLength(); i++)
        {
            if (Fault(rule, value[i], $"{path}[{i}]") is { } fault) return fault;
        }

        return null;
    }

    private string? FaultOfObject(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string path)
    {
        switch (keyword)
        {
            case "required":
                return rule.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing
                    ? $"{path}.{missing} is missing" : null;
            case "minProperties" or "maxProperties":
                return IsWithin(keyword, value.GetPropertyCount(), rule) ? null : Outside(keyword, rule, value, path);
        }

        foreach (var member in value.EnumerateObject())
        {
            bool isNamed = schema.TryGetProperty("properties"u8, out var named) && named.TryGetProperty(member.Name, out _);
            string? fault = keyword switch
            {
                "properties" => isNamed ? Fault(rule.GetProperty(member.Name), member.Value, $"{path}.{member.Name}") : null,
                "additionalProperties" => isNamed ? null : Fault(rule, member.Value, $"{path}.{member.Name}"),
                _ => Fault(rule, ((McpValue)member.Name).Json, $"the name {path}.{member.Name}"),
            };
            if (fault is not null) return fault;
        }

        return null;
    }

    private int Count(JsonElement alternatives, JsonElement value, string path) => alternatives.EnumerateArray().Count(each => Fault(each, value, path) is null);

    /// <summary>A JSON pointer into the same schema (RFC 6901); others are none of a tool's descriptor.</summary>
    private JsonElement Resolve(string reference)
    {
        var found = root;
        string[] steps = reference.Split('/');
        foreach (string step in steps.Skip(1))
        {
            string name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            bool exists = steps[0] == "#" && (found.ValueKind == JsonValueKind.Object ? found.TryGetProperty(name, out found)
                : found.ValueKind == JsonValueKind.Array && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < found.GetArrayLength() && (found = found[index]).ValueKind != JsonValueKind.Undefined);
            if (!exists) throw new McpTestException($"The output schema refers to {reference}, which is not in it.");
        }

        return steps[0] == "#" ? found : throw new McpTestException($"The output schema refers to {reference}, which is not in it.");
    }

    private static bool Is(JsonElement value, JsonElement type) => type.GetString() switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        var other => throw new McpTestException($"The output schema has the type '{other}', which JSON has not."),
    };

    // 64-bit bounds need more digits than a double has; a number that no decimal holds is far from every bound.
    private static int Compare(JsonElement value, JsonElement bound) =>
        value.TryGetDecimal(out decimal left) && bound.TryGetDecimal(out decimal right) ? left.CompareTo(right) : value.GetDouble().CompareTo(bound.GetDouble());

    private static bool IsInRange(string keyword, int order) => keyword switch
    {
        "minimum" => order >= 0,
        "maximum" => order <= 0,
        "exclusiveMinimum" => order > 0,
        _ => order < 0,
    };

    private static bool IsWithin(string keyword, int count, JsonElement bound) =>
        keyword.StartsWith("min", StringComparison.Ordinal) ? count >= bound.GetInt32() : count <= bound.GetInt32();

    private static bool AreUnique(JsonElement[] items) =>
        !items.Where((item, i) => items.Take(i).Any(earlier => JsonElement.DeepEquals(earlier, item))).Any();

    private static string Outside(string keyword, JsonElement rule, JsonElement value, string path) =>
        $"{path} must have {keyword} {rule.GetRawText()}, and is {value.GetRawText()}";
}
