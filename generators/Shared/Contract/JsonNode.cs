using System.Text;

namespace McpAttr.Roslyn.Contract;

/// <summary>A JSON value whose members keep their order. The compiler has no System.Text.Json that every host of an analyzer could load.</summary>
internal sealed class JsonNode
{
    private JsonNode(JsonKind kind, string text, IReadOnlyList<JsonMember> members, IReadOnlyList<JsonNode> items)
    {
        Kind = kind;
        Text = text;
        Members = members;
        Items = items;
    }

    public JsonKind Kind { get; }

    /// <summary>The characters of a string, or a literal as it is written.</summary>
    public string Text { get; }

    /// <summary>The members of an object; none of anything else.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>The items of an array; none of anything else.</summary>
    public IReadOnlyList<JsonNode> Items { get; }

    /// <summary>The member of that name, or null.</summary>
    public JsonNode? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    public static JsonNode String(string text) => new(JsonKind.String, text, [], []);

    public static JsonNode Literal(string text) => new(JsonKind.Literal, text, [], []);

    public static JsonNode Array(IReadOnlyList<JsonNode> items) => new(JsonKind.Array, "", [], items);

    public static JsonNode Object(IReadOnlyList<JsonMember> members) => new(JsonKind.Object, "", members, []);

    public static JsonNode Object(IEnumerable<(string Name, JsonNode Value)> members) =>
        Object([.. members.Select(static member => new JsonMember(member.Name, member.Value, 0))]);

    /// <summary>Whether both are written the same.</summary>
    public static bool AreEqual(JsonNode? first, JsonNode? second) => first?.ToString() == second?.ToString();

    /// <summary>The value as compact JSON.</summary>
    public override string ToString() => Write(new StringBuilder(), indent: -1).ToString();

    /// <summary>The value as JSON with two spaces a level and <c>\n</c> line ends; an array of scalars stands on one line.</summary>
    public string ToIndentedString() => Write(new StringBuilder(), indent: 0).ToString();

    private StringBuilder Write(StringBuilder text, int indent) => Kind switch
    {
        JsonKind.Object => Write(text, '{', '}', indent, Members, static (text, member, indent) =>
            member.Value.Write(text.Append(JsonString.Quote(member.Name)).Append(indent < 0 ? ":" : ": "), indent)),
        JsonKind.Array when indent >= 0 && Items.All(static item => item.Kind is JsonKind.String or JsonKind.Literal) =>
            text.Append('[').Append(string.Join(", ", Items)).Append(']'),
        JsonKind.Array => Write(text, '[', ']', indent, Items, static (text, item, indent) => item.Write(text, indent)),
        JsonKind.String => text.Append(JsonString.Quote(Text)),
        _ => text.Append(Text),
    };

    private static StringBuilder Write<T>(StringBuilder text, char open, char close, int indent, IReadOnlyList<T> parts, Action<StringBuilder, T, int> write)
    {
        text.Append(open);
        var inner = indent < 0 ? indent : indent + 2;
        for (var i = 0; i < parts.Count; i++)
        {
            write(Break(i == 0 ? text : text.Append(','), inner), parts[i], inner);
        }

        return (parts.Count == 0 ? text : Break(text, indent)).Append(close);
    }

    private static StringBuilder Break(StringBuilder text, int indent) => indent < 0 ? text : text.Append('\n').Append(' ', indent);
}
