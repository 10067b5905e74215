using McpAttr.Roslyn.Contract;

namespace McpAttr.Analyzers;

/// <summary>What limits of clients are about, found in one walk over a schema.</summary>
internal sealed class SchemaFacts
{
    private readonly List<(string Path, string Key)> _keys = [];
    private readonly List<string> _references = [];
    private readonly List<string> _open = [];

    private SchemaFacts()
    {
    }

    /// <summary>How many objects and arrays stand inside each other, the root included.</summary>
    public int Depth { get; private set; }

    /// <summary>Where <see cref="Depth"/> is reached.</summary>
    public string Deepest { get; private set; } = "";

    /// <summary>How many values the longest enum has.</summary>
    public int Values { get; private set; }

    /// <summary>Where the longest enum is.</summary>
    public string Longest { get; private set; } = "";

    /// <summary>The keys of all properties, each with the way to it.</summary>
    public IReadOnlyList<(string Path, string Key)> Keys => _keys;

    /// <summary>Where something is said by reference.</summary>
    public IReadOnlyList<string> References => _references;

    /// <summary>Where nothing is said of the type.</summary>
    public IReadOnlyList<string> Open => _open;

    public static SchemaFacts Of(JsonNode schema)
    {
        var facts = new SchemaFacts();
        facts.Visit(schema, "", 0);
        foreach (var definition in schema["$defs"]?.Members ?? [])
        {
            facts.Visit(definition.Value, definition.Name, 0);
        }

        return facts;
    }

    private void Visit(JsonNode schema, string path, int depth)
    {
        if (schema["$ref"] is not null)
        {
            _references.Add(path);
            return;
        }

        var union = schema["anyOf"] ?? schema["oneOf"] ?? schema["allOf"];
        if (schema["type"] is null && union is null && schema["enum"] is null && schema["const"] is null)
        {
            _open.Add(path);
        }

        depth += schema["type"]?.Text is "object" or "array" ? 1 : 0;
        if (depth > Depth)
        {
            (Depth, Deepest) = (depth, path);
        }

        if (schema["enum"]?.Items.Count > Values)
        {
            (Values, Longest) = (schema["enum"]!.Items.Count, path);
        }

        foreach (var property in schema["properties"]?.Members ?? [])
        {
            var inner = path.Length == 0 ? property.Name : path + "." + property.Name;
            _keys.Add((inner, property.Name));
            Visit(property.Value, inner, depth);
        }

        foreach (var item in new[] { schema["items"], schema["additionalProperties"] }.OfType<JsonNode>().Where(static item => item.Kind == JsonKind.Object))
        {
            Visit(item, path + "[]", depth);
        }

        foreach (var alternative in union?.Items ?? [])
        {
            Visit(alternative, path, depth);
        }
    }
}
