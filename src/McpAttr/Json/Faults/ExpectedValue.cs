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
        return allowed.Json.IsEmpty ? DescribeType(schema) : DescribeAllowed(allowed);
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
        "string" => schema.Text("format") is { } format ? $"a string in the format {format}" : "a string",
        "boolean" => "true or false",
        "object" => "an object",
        "array" => schema.Member("items").Text("type") is { } items ? $"an array of {items}s" : "an array",
        _ => null,
    };

    private static string Bounds(SchemaNode schema)
    {
        var minimum = Encoding.UTF8.GetString(schema.Member("minimum").Json);
        var maximum = Encoding.UTF8.GetString(schema.Member("maximum").Json);
        return (minimum, maximum) switch
        {
            ("", "") => "",
            (_, "") => $" of at least {minimum}",
            ("", _) => $" of at most {maximum}",
            _ => $" from {minimum} to {maximum}",
        };
    }

    private static string DescribeAllowed(SchemaNode allowed)
    {
        var text = new StringBuilder();
        var count = 0;
        var json = new Utf8JsonReader(allowed.Json);
        json.Read();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (++count <= MaxAllowedValues)
            {
                var start = (int)json.TokenStartIndex;
                json.Skip();
                text.Append(count == 1 ? "" : ", ").Append(Encoding.UTF8.GetString(allowed.Json[start..(int)json.BytesConsumed]));
            }
        }

        var more = count > MaxAllowedValues ? $" and {count - MaxAllowedValues} more" : "";
        return (count == 1 ? "" : "one of ") + text + more;
    }
}
