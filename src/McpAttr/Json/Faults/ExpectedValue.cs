using System.Text;
using System.Text.Json;

namespace McpAttr.Json.Faults;

/// <summary>Says in words what a schema asks for.</summary>
internal static class ExpectedValue
{
    private const int MaxAllowedValues = 20;
    private const string KeysNote = "Keys: ";

    /// <summary>A noun phrase such as <c>an integer from 1 to 14</c>, or null when the schema does not say.</summary>
    public static string? Describe(SchemaNode schema)
    {
        var allowed = schema.Member("enum");
        var expected = allowed.Json.IsEmpty ? DescribeType(schema) : DescribeAllowed(allowed);
        var denied = schema.Member("not").Member("enum");
        return expected is null || denied.Json.IsEmpty ? expected : $"{expected} other than {Join(denied, out _)}";
    }

    /// <summary>A noun phrase for a key of a dictionary, such as <c>one of the keys Oslo, Bergen</c>.</summary>
    /// <param name="expected">What the reader expects, or null when only the schema says it.</param>
    /// <param name="dictionary">The schema of the dictionary.</param>
    public static string DescribeKey(string? expected, SchemaNode dictionary)
    {
        if ((expected ?? Describe(dictionary.Member("propertyNames"))) is { } key)
        {
            return "a key that is " + key;
        }

        // A portable schema has no keyword for keys; the generated description ends with them.
        var description = dictionary.Text("description") ?? "";
        var start = description.LastIndexOf(KeysNote, StringComparison.Ordinal);
        return start < 0 ? "another key" : "one of the keys " + description[(start + KeysNote.Length)..].TrimEnd('.');
    }

    private static string? DescribeType(SchemaNode schema) => schema.Text("type") switch
    {
        "integer" => "an integer" + Bounds(schema),
        "number" => "a number" + Bounds(schema),
        "string" => DescribeString(schema),
        "boolean" => "true or false",
        "object" => "an object" + Lengths(schema, "minProperties", "maxProperties", "member"),
        "array" => DescribeArray(schema),
        _ => null,
    };

    private static string DescribeString(SchemaNode schema)
    {
        var text = schema.Text("format") switch
        {
            "email" => "an e-mail address",
            "uri" => "a URL",
            { } format => $"a string in the format {format}",
            null => schema.Text("contentEncoding") == "base64" ? "a string in Base64" : "a string",
        };
        text += Lengths(schema, "minLength", "maxLength", "character");
        return schema.Text("pattern") is { } pattern ? $"{text} that matches {pattern}" : text;
    }

    private static string DescribeArray(SchemaNode schema)
    {
        var (items, lengths) = (schema.Member("items").Text("type"), Lengths(schema, "minItems", "maxItems", "item"));
        return lengths.Length > 0 ? "an array" + lengths : items is null ? "an array" : $"an array of {items}s";
    }

    private static string Bounds(SchemaNode schema)
    {
        var (minimum, above) = (Number(schema, "minimum"), Number(schema, "exclusiveMinimum"));
        var (maximum, below) = (Number(schema, "maximum"), Number(schema, "exclusiveMaximum"));
        return (minimum, above, maximum, below) switch
        {
            ("", "", "", "") => "",
            (_, "", "", "") => $" of at least {minimum}",
            ("", "", _, "") => $" of at most {maximum}",
            (_, "", _, "") => $" from {minimum} to {maximum}",
            ("", _, "", "") => $" above {above}",
            ("", "", "", _) => $" below {below}",
            ("", _, "", _) => $" above {above} and below {below}",
            ("", _, _, "") => $" above {above} and at most {maximum}",
            _ => $" of at least {minimum} and below {below}",
        };
    }

    private static string Lengths(SchemaNode schema, string minimumKeyword, string maximumKeyword, string counted)
    {
        var (minimum, maximum) = (Number(schema, minimumKeyword), Number(schema, maximumKeyword));
        var noun = (maximum.Length == 0 ? minimum : maximum) == "1" ? counted : counted + "s";
        return (minimum, maximum) switch
        {
            ("", "") => "",
            (_, "") => $" of at least {minimum} {noun}",
            ("", _) => $" of at most {maximum} {noun}",
            _ when minimum == maximum => $" of {minimum} {noun}",
            _ => $" of {minimum} to {maximum} {noun}",
        };
    }

    private static string Number(SchemaNode schema, string keyword) => Encoding.UTF8.GetString(schema.Member(keyword).Json);

    private static string DescribeAllowed(SchemaNode allowed)
    {
        var text = Join(allowed, out var count);
        return count == 1 ? text : "one of " + text;
    }

    private static string Join(SchemaNode values, out int count)
    {
        var text = new StringBuilder();
        count = 0;
        var json = new Utf8JsonReader(values.Json);
        json.Read();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (++count <= MaxAllowedValues)
            {
                var start = (int)json.TokenStartIndex;
                json.Skip();
                text.Append(count == 1 ? "" : ", ").Append(Encoding.UTF8.GetString(values.Json[start..(int)json.BytesConsumed]));
            }
        }

        return count > MaxAllowedValues ? $"{text} and {count - MaxAllowedValues} more" : text.ToString();
    }
}
