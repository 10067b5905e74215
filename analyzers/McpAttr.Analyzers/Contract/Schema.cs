using System.Globalization;
using McpAttr.Roslyn.Contract;

namespace McpAttr.Analyzers.Contract;

/// <summary>A JSON Schema, as far as comparing needs to know it.</summary>
internal sealed class Schema
{
    private static readonly JsonNode Anything = JsonNode.Object(Array.Empty<JsonMember>());

    // They say something to people, or about other keywords.
    private static readonly HashSet<string> Annotations =
    [
        "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "$schema", "$id", "$comment", "$defs", "definitions",
    ];

    // A chain of references that is longer goes in a circle.
    private const int LongestChain = 16;

    private readonly JsonNode _node;

    private Schema(JsonNode node) => _node = node;

    /// <summary>Nothing is valid.</summary>
    public bool IsNever => _node is { Kind: JsonKind.Literal, Text: "false" };

    /// <summary>The node, which two schemas share when they are the same.</summary>
    public JsonNode Node => _node;

    /// <summary>The types of JSON that are valid; empty for all.</summary>
    public IReadOnlyList<string> Types => _node["type"] is not { } type ? [] : type.Kind == JsonKind.Array ? [.. type.Items.Select(static item => item.Text)] : [type.Text];

    /// <summary>The only valid values, as JSON; null when there are others.</summary>
    public IReadOnlyList<string>? Values =>
        _node["const"] is { } only ? [only.ToString()] : _node["enum"] is { } values ? [.. values.Items.Select(static item => item.ToString())] : null;

    public IReadOnlyList<string> Required => [.. (_node["required"]?.Items ?? []).Select(static item => item.Text)];

    public IReadOnlyList<JsonMember> Properties => _node["properties"]?.Members ?? [];

    /// <summary>The keywords that decide what is valid.</summary>
    public IEnumerable<string> Keywords => _node.Members.Select(static member => member.Name).Where(static name => !Annotations.Contains(name));

    /// <summary>The value of a keyword, or null.</summary>
    public JsonNode? this[string keyword] => _node[keyword];

    /// <summary>The schema; where it is a reference, the one that it refers to.</summary>
    public static Schema Of(JsonNode root, JsonNode? node)
    {
        node ??= Anything;
        for (var i = 0; i < LongestChain && node["$ref"] is { } reference; i++)
        {
            node = reference.Text.Split('/').Skip(1).Aggregate((JsonNode?)root, static (inner, name) => inner?[name.Replace("~1", "/").Replace("~0", "~")]) ?? Anything;
        }

        return new Schema(node);
    }

    /// <summary>The alternatives, each with what stands beside them; the schema alone when it has none.</summary>
    public IReadOnlyList<JsonNode> Alternatives()
    {
        var union = _node["anyOf"] ?? _node["oneOf"];
        if (union is null)
        {
            return [_node];
        }

        var beside = _node.Members.Where(static member => member.Name is not ("anyOf" or "oneOf") && !Annotations.Contains(member.Name)).ToList();
        return [.. union.Items.Select(item => beside.Count == 0 ? item : JsonNode.Object(item.Members.Concat(beside.Where(member => item[member.Name] is null)).ToList()))];
    }

    /// <summary>The number of a keyword, or null; beyond the range of <see cref="decimal"/> it is the end of that.</summary>
    public decimal? Number(string keyword) =>
        _node[keyword] is not { Kind: JsonKind.Literal } node ? null
        : decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : node.Text[0] == '-' ? decimal.MinValue
        : decimal.MaxValue;
}
