using System.Text.Json.Nodes;

namespace McpAttr.SchemaKit;

/// <summary>Texts that a schema allows, by its keywords or, where its profile has none, by its words.</summary>
internal static class TextSamples
{
    private const string TwoUnits = "\U0001f600";

    private static readonly string[] Any = ["ab", "x y", TwoUnits + TwoUnits, "\"quoted\"", "\\u0041", "a\nb", "\u00e9\u00e8\u00ea"];

    private static readonly (string Words, string[] Texts)[] Described =
    [
        ("A single character.", ["x", "\u00e9", "\""]),
        ("Format: UUID.", ["123e4567-e89b-12d3-a456-426614174000"]),
        ("Format: YYYY-MM-DD.", ["2026-01-31"]),
        ("Format: HH:MM:SS.", ["12:00:00", "23:59:59.1234567"]),
        ("such as PT1H30M.", ["P1DT2H3M4.5S", "PT1S", "-P2W"]),
        ("Format: version such as 1.2.3.", ["1.2.3", "10.0"]),
        ("Format: base64.", ["AQIDBA==", ""]),
        ("Format: Base64.", ["AQIDBA=="]),
        ("Format: URI.", ["https://example.com/a?b=c", "not/absolute"]),
        ("Format: ISO 8601 date and time.", ["2026-01-31T12:00:00Z"]),
        ("Format: e-mail address.", ["somebody@example.com"]),
        ("Format: URL that begins with", ["https://example.com/"]),
    ];

    public static string[] Of(JsonObject schema)
    {
        if (schema["pattern"] is { } pattern) return OfPattern((string)pattern!);
        if (schema["contentEncoding"] is not null) return ["AQIDBA==", ""];
        if (schema["format"] is { } format) return OfFormat((string)format!);
        string description = (string?)schema["description"] ?? "";
        if (Described.FirstOrDefault(known => description.Contains(known.Words, StringComparison.Ordinal)).Texts is { } texts) return texts;
        return OfLength((int?)schema["minLength"] ?? 0, (int?)schema["maxLength"]);
    }

    /// <summary>Names of the members of a dictionary.</summary>
    public static string[] KeysOf(JsonObject schema)
    {
        var names = schema["propertyNames"] as JsonObject;
        if (names?["enum"] is JsonArray allowed) return [.. allowed.Select(static name => (string)name!)];
        string description = (string?)schema["description"] ?? "";
        return description.LastIndexOf("Keys: ", StringComparison.Ordinal) is >= 0 and var start ? description[(start + 6)..].TrimEnd('.').Split(", ")
            : names?["format"] is not null || description.EndsWith("The keys are UUIDs.", StringComparison.Ordinal) ? ["123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174001"]
            : names?["pattern"] is not null || description.EndsWith("The keys are integers.", StringComparison.Ordinal) ? ["0", "12"]
            : ["a", "b \"c\""];
    }

    private static string[] OfFormat(string format) => format switch
    {
        "uuid" => ["123e4567-e89b-12d3-a456-426614174000"],
        "date-time" => ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00.1234567+02:00"],
        "date" => ["2026-01-31"],
        "email" => ["somebody@example.com"],
        "uri" => ["https://example.com/"],
        _ => throw new NotSupportedException($"The format {format} is not known."),
    };

    // The patterns of the types that are sampled.
    private static string[] OfPattern(string pattern) => pattern switch
    {
        "^(?:[a-c]{2,4})$" => ["ab", "abca"],
        _ => throw new NotSupportedException($"The pattern {pattern} is not known."),
    };

    // The shortest and the longest, counted in code points; a character is no pair of units.
    private static string[] OfLength(int shortest, int? longest) =>
        longest == 1 ? ["x", "\u00e9", "\"", .. shortest == 0 ? [""] : Array.Empty<string>()]
        : longest is { } most ? [Repeat(shortest), Repeat(most)]
        : shortest > 0 ? [Repeat(shortest), .. Any.Where(text => text.EnumerateRunes().Count() >= shortest)]
        : Any;

    private static string Repeat(int count) => string.Concat(Enumerable.Repeat(TwoUnits, count));
}
