using System.Text.Json.Nodes;

namespace McpAttr.SchemaKit;

/// <summary>Invents values that a schema allows; what the profile says in words is read there.</summary>
/// <param name="root">What the schemas refer to.</param>
/// <param name="choices">What the values are made of.</param>
internal sealed class Sampler(JsonObject root, IChoices choices)
{
    // Types that contain themselves have samples without end.
    private const int Deepest = 6;

    private const int Most = 1000;

    public Optionals Optionals { get; init; }

    /// <summary>One value with what is required alone, and so many that each sample of each member is in one of them.</summary>
    public static IReadOnlyList<JsonNode?> Cover(JsonObject schema)
    {
        var choices = new CoveringChoices();
        var whole = new Sampler(schema, choices) { Optionals = Optionals.There };
        List<JsonNode?> samples = [new Sampler(schema, new CoveringChoices()) { Optionals = Optionals.LeftOut }.Sample(schema)];
        do
        {
            samples.Add(whole.Sample(schema));
            if (samples.Count > Most) throw new NotSupportedException($"There is no end of samples: {schema.ToJsonString()}");
        }
        while (!choices.AreAllMade);

        return samples;
    }

    public JsonNode? Sample(JsonObject schema, int depth = 0)
    {
        if (schema["$ref"] is { } reference) return Sample(Resolve((string)reference!), depth);
        if (schema["const"] is { } constant) return constant.DeepClone();
        if (schema["enum"] is JsonArray allowed) return Pick(schema, "value", [.. allowed.Where(IsWanted)])?.DeepClone();
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray alternatives) return depth > Deepest && alternatives.Any(static one => one?["type"]?.ToString() == "null")
            ? null
            : Sample(Pick(schema, "alternative", [.. alternatives.OfType<JsonObject>().Where(IsWanted)]), depth);
        if (schema["type"] is null) return JsonNode.Parse(Pick(schema, "anything", ["1e2", "\"any\"", "[true]", "{\"a\":{}}", .. IsNullDenied(schema) ? System.Array.Empty<string>() : ["null"]]));
        return TypeOf(schema) switch
        {
            "null" => null,
            "boolean" => choices.Choose(schema, "boolean", 2) == 0,
            "integer" => Integer(schema),
            "number" => Number(schema),
            "string" => Pick(schema, "text", TextSamples.Of(schema)),
            "array" => Array(schema, depth),
            "object" => Object(schema, depth),
            var type => throw new NotSupportedException($"The type {type} is not known: {schema.ToJsonString()}"),
        };
    }

    private static bool IsNullDenied(JsonObject schema) => ((string?)schema["description"])?.EndsWith("Any JSON value but null.", StringComparison.Ordinal) == true;

    private JsonObject Resolve(string reference)
    {
        JsonNode node = root;
        foreach (string step in reference.Split('/').Skip(1)) node = node[Uri.UnescapeDataString(step).Replace("~1", "/").Replace("~0", "~")]!;
        return (JsonObject)node;
    }

    // Neither the value null nor its schema, where there are to be none.
    private bool IsWanted(JsonNode? value) => Optionals == Optionals.Chosen || (value is not null && (value as JsonObject)?["type"]?.ToString() != "null");

    private string TypeOf(JsonObject schema) =>
        schema["type"] is not JsonArray types ? (string)schema["type"]!
        : Pick(schema, "type", [.. types.Select(static type => (string)type!).Where(type => Optionals == Optionals.Chosen || type != "null")]);

    private JsonValue Integer(JsonObject schema)
    {
        decimal minimum = Bound(schema, "minimum") ?? Bound(schema, "exclusiveMinimum") + 1 ?? -1000;
        decimal maximum = Bound(schema, "maximum") ?? Bound(schema, "exclusiveMaximum") - 1 ?? 1000;

        // Not beyond what a number of JavaScript holds: a judge is written in it.
        minimum = Math.Max(minimum, -9007199254740991);
        maximum = Math.Min(maximum, 9007199254740991);
        return JsonValue.Create(choices.Choose(schema, "integer", 3) switch
        {
            0 => minimum,
            1 => maximum,
            _ => minimum + Math.Floor((maximum - minimum) * (decimal)choices.Between()),
        });
    }

    private JsonValue Number(JsonObject schema)
    {
        decimal minimum = Math.Max(Bound(schema, "minimum") ?? Bound(schema, "exclusiveMinimum") + 0.25m ?? -1000, -1000);
        decimal maximum = Math.Min(Bound(schema, "maximum") ?? Bound(schema, "exclusiveMaximum") - 0.25m ?? 1000, 1000);
        return JsonValue.Create(choices.Choose(schema, "number", 3) switch
        {
            0 => minimum,
            1 => maximum,

            // Quarters are the same in every floating-point type.
            _ => Math.Clamp(Math.Floor((minimum + ((maximum - minimum) * (decimal)choices.Between())) * 4) / 4, minimum, maximum),
        });
    }

    private JsonArray Array(JsonObject schema, int depth)
    {
        var item = schema["items"] as JsonObject ?? throw new NotSupportedException($"An array without items: {schema.ToJsonString()}");
        int count = Count(schema, "Items", standard: 3, depth);
        return new JsonArray([.. Enumerable.Range(0, count).Select(_ => Sample(item, depth + 1))]);
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var value = new JsonObject();
        var required = (schema["required"] as JsonArray ?? []).Select(static name => (string)name!).ToHashSet();
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || IsThere(schema, name, depth)) value[name] = Sample((JsonObject)member!, depth + 1);
        }

        if (schema["additionalProperties"] is JsonObject values)
        {
            string[] keys = TextSamples.KeysOf(schema);
            int first = choices.Choose(schema, "key", keys.Length);
            for (int i = Math.Min(Count(schema, "Properties", standard: 2, depth), keys.Length); i > 0; i--) value[keys[(first + i) % keys.Length]] = Sample(values, depth + 1);
        }

        return value;
    }

    private bool IsThere(JsonObject schema, string name, int depth) => depth < Deepest && Optionals switch
    {
        Optionals.LeftOut => false,
        Optionals.There => true,
        _ => choices.Choose(schema, name, 2) == 0,
    };

    // As few as may be, as many as may be, or some.
    private int Count(JsonObject schema, string counted, int standard, int depth)
    {
        int fewest = (int)(Bound(schema, "min" + counted) ?? 0);
        int most = (int)(Bound(schema, "max" + counted) ?? Math.Max(fewest, standard));
        return depth >= Deepest ? fewest : choices.Choose(schema, "count", 3) switch { 0 => fewest, 1 => most, _ => Math.Clamp(2, fewest, most) };
    }

    private static decimal? Bound(JsonObject schema, string keyword) => schema[keyword] is { } bound ? ToDecimal(bound) : null;

    // The bounds of float and double are beyond decimal.
    private static decimal ToDecimal(JsonNode bound) =>
        bound.AsValue().TryGetValue(out decimal value) ? value : bound.GetValue<double>() > 0 ? decimal.MaxValue : decimal.MinValue;

    private T Pick<T>(JsonObject schema, string what, T[] from) => from[choices.Choose(schema, what, from.Length)];
}
