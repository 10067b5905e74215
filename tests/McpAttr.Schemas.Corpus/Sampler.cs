using System.Globalization;
using System.Text.Json.Nodes;

namespace McpAttr.Schemas.Corpus;

/// <summary>Invents values that a schema of the full profile allows.</summary>
internal sealed class Sampler(Random random, JsonObject root)
{
    private const int Deepest = 6;

    private static readonly string[] Texts = ["ab", "x y", "\U0001f600\U0001f600", "\"quoted\"", "\\u0041", "a\nb", "éèê"];

    /// <summary>Every member is there and nothing is null.</summary>
    public bool IsWhole { get; init; }

    public JsonNode? Sample(JsonObject schema, int depth = 0)
    {
        if (schema["$ref"] is { } reference) return Sample(Resolve((string)reference!), depth);
        if (schema["const"] is { } constant) return constant.DeepClone();
        if (schema["enum"] is JsonArray allowed) return Pick(IsWhole ? [.. allowed.Where(static value => value is not null).Select(static value => value!.DeepClone())] : allowed)?.DeepClone();
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray alternatives) return SampleOneOf(alternatives, depth);
        return TypeOf(schema) switch
        {
            "null" => null,
            "boolean" => random.Next(2) == 0,
            "integer" => Integer(schema),
            "number" => Number(schema),
            "string" => Text(schema),
            "array" => Array(schema, depth),
            "object" => Object(schema, depth),
            var type => throw new NotSupportedException($"The type {type} is not known: {schema.ToJsonString()}"),
        };
    }

    private JsonNode? SampleOneOf(JsonArray alternatives, int depth)
    {
        var usable = alternatives.OfType<JsonObject>().Where(alternative => !IsWhole || (string?)(alternative["type"] as JsonValue) != "null").ToList();
        return Sample(usable[random.Next(usable.Count)], depth);
    }

    private JsonObject Resolve(string reference)
    {
        JsonNode node = root;
        foreach (string step in reference.Split('/').Skip(1)) node = node[step.Replace("~1", "/").Replace("~0", "~")]!;
        return (JsonObject)node;
    }

    private string TypeOf(JsonObject schema)
    {
        if (schema["type"] is not JsonArray types) return (string)schema["type"]!;
        var names = types.Select(static type => (string)type!).Where(name => !IsWhole || name != "null").ToList();
        return names[random.Next(names.Count)];
    }

    private JsonValue Integer(JsonObject schema)
    {
        decimal minimum = Bound(schema, "minimum") ?? Bound(schema, "exclusiveMinimum") + 1 ?? -1000;
        decimal maximum = Bound(schema, "maximum") ?? Bound(schema, "exclusiveMaximum") - 1 ?? 1000;

        // Not beyond what a number of JavaScript holds: the judge is written in it.
        minimum = Math.Max(minimum, -9007199254740991);
        maximum = Math.Min(maximum, 9007199254740991);
        decimal value = random.Next(3) switch { 0 => minimum, 1 => maximum, _ => minimum + Math.Floor((maximum - minimum) * (decimal)random.NextDouble()) };
        return JsonValue.Create(value);
    }

    private JsonValue Number(JsonObject schema)
    {
        decimal minimum = Bound(schema, "minimum") ?? Bound(schema, "exclusiveMinimum") + 0.25m ?? -1000;
        decimal maximum = Bound(schema, "maximum") ?? Bound(schema, "exclusiveMaximum") - 0.25m ?? 1000;
        minimum = Math.Max(minimum, -1000);
        maximum = Math.Min(maximum, 1000);

        // Quarters are the same in every floating-point type.
        return JsonValue.Create(Math.Clamp(Math.Floor((minimum + ((maximum - minimum) * (decimal)random.NextDouble())) * 4) / 4, minimum, maximum));
    }

    private JsonNode Text(JsonObject schema)
    {
        if (schema["pattern"] is { } pattern) return Matching((string)pattern!);
        if (schema["contentEncoding"] is not null) return Pick(["AQIDBA==", ""]);
        if (schema["format"] is { } format)
        {
            return (string)format! switch
            {
                "uuid" => "123e4567-e89b-12d3-a456-426614174000",
                "date-time" => "2026-01-31T12:00:00Z",
                "date" => "2026-01-31",
                var other => throw new NotSupportedException($"The format {other} is not known."),
            };
        }

        int shortest = (int)(Bound(schema, "minLength") ?? 0);
        int longest = (int)(Bound(schema, "maxLength") ?? int.MaxValue);
        string described = (string?)schema["description"] ?? "";
        string text = described.Contains("HH:MM:SS", StringComparison.Ordinal) ? "12:00:00"
            : described.Contains("ISO 8601 duration", StringComparison.Ordinal) ? Pick(["P1DT2H3M4.5S", "PT1S"])
            : described.Contains("Format: URI", StringComparison.Ordinal) ? "https://example.com/a?b=c"
            : described.Contains("version", StringComparison.Ordinal) ? "1.2.3"
            : described.Contains("ISO 8601 date and time", StringComparison.Ordinal) ? "2026-01-31T12:00:00Z"
            : longest == 1 ? Pick(["x", "é", "\""])
            : Pick(Texts);
        while (text.EnumerateRunes().Count() < shortest) text += "x";
        return string.Concat(text.EnumerateRunes().Take(longest));
    }

    // The patterns that RandomTypes uses.
    private string Matching(string pattern) => pattern == "^(?:[a-c]{2,4})$" ? Pick(["ab", "abca"]) : throw new NotSupportedException($"The pattern {pattern} is not known.");

    private JsonArray Array(JsonObject schema, int depth)
    {
        int fewest = (int)(Bound(schema, "minItems") ?? 0);
        int most = (int)(Bound(schema, "maxItems") ?? Math.Max(fewest, 3));
        int count = depth >= Deepest ? fewest : random.Next(fewest, most + 1);
        var items = new JsonArray();
        var item = schema["items"] as JsonObject ?? throw new NotSupportedException($"An array without items: {schema.ToJsonString()}");
        for (int i = 0; i < count; i++)
        {
            var next = Sample(item, depth + 1);

            // Sets keep one of equal values, whether the schema says so or not.
            if (!items.Any(known => JsonNode.DeepEquals(known, next)) || items.Count < fewest) items.Add(next);
        }

        return items;
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var value = new JsonObject();
        var required = (schema["required"] as JsonArray ?? []).Select(static name => (string)name!).ToHashSet();
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || IsOptionalThere(depth)) value[name] = Sample((JsonObject)member!, depth + 1);
        }

        if (schema["additionalProperties"] is JsonObject values && depth < Deepest)
        {
            int most = (int)(Bound(schema, "maxProperties") ?? 2);
            for (int i = random.Next(most + 1); i > 0; i--) value[Key(schema["propertyNames"] as JsonObject, i)] = Sample(values, depth + 1);
        }

        return value;
    }

    private bool IsOptionalThere(int depth) => IsWhole ? depth < Deepest : depth < Deepest && random.Next(2) == 0;

    private static string Key(JsonObject? names, int index) =>
        names?["enum"] is JsonArray allowed ? (string)allowed[index % allowed.Count]!
        : names?["format"] is not null ? $"123e4567-e89b-12d3-a456-42661417400{index}"
        : names?["pattern"] is not null ? index.ToString(CultureInfo.InvariantCulture)
        : "key " + index;

    private static decimal? Bound(JsonObject schema, string keyword) => schema[keyword] is { } bound ? ToDecimal(bound) : null;

    // The bounds of float and double are beyond decimal.
    private static decimal ToDecimal(JsonNode bound) =>
        bound.AsValue().TryGetValue(out decimal value) ? value : bound.GetValue<double>() > 0 ? decimal.MaxValue : decimal.MinValue;

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private JsonNode? Pick(JsonArray from) => from[random.Next(from.Count)];
}
