using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Analyzers;

/// <summary>What limits of clients are about, found in one walk over a schema.</summary>
internal sealed class SchemaFacts
{
    private static readonly string[] Combinators = ["anyOf", "oneOf", "allOf"];

    private readonly List<(string Path, string Key)> _keys = [];
    private readonly List<string> _references = [];
    private readonly List<string> _open = [];
    private readonly List<(string Path, string What)> _odd = [];

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

    /// <summary>Where words stand that no generated schema of the portable profile has, because clients refuse or drop them.</summary>
    public IReadOnlyList<(string Path, string What)> Odd => _odd;

    public static SchemaFacts Of(JsonNode schema)
    {
        var facts = new SchemaFacts();
        facts.Visit(schema, "", 0);
        foreach (var combinator in Combinators.Where(combinator => schema[combinator] is not null))
        {
            facts._odd.Insert(0, ("", $"{combinator} at its root"));
        }

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

        VisitWords(schema, path);
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

    private void VisitWords(JsonNode schema, string path)
    {
        if (schema["type"]?.Kind == JsonKind.Array)
        {
            _odd.Add((path, "a list of types"));
        }
        else if (schema["type"]?.Text == "array" && schema["items"] is null)
        {
            _odd.Add((path, "an array without items"));
        }

        if (schema["format"]?.Text is { } format && !SchemaProfiles.Of(ProfileName.Portable).HasFormat(format))
        {
            _odd.Add((path, $"the format {format}"));
        }

        if (schema["$schema"] is not null)
        {
            _odd.Add((path, "$schema"));
        }
    }
}
