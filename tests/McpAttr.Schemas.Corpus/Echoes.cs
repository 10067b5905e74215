using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using McpAttr.SchemaKit;
using McpAttr.Testing;

namespace McpAttr.Schemas.Corpus;

/// <summary>The tools of a random program, and calls of them.</summary>
internal sealed class Echoes
{
    private readonly Dictionary<string, JsonObject> _descriptors;
    private readonly Dictionary<string, Type> _types;
    private readonly int _seed;

    /// <exception cref="InvalidOperationException">A type was refused, or what was generated for it does not compile.</exception>
    public Echoes(int seed, int types)
    {
        _seed = seed;
        Count = types;
        string source = RandomProgram.Write(seed, types);
        var assembly = CompiledProgram.Load(source, $"Random{seed}");
        Catalog = CompiledProgram.CatalogOf(assembly);
        _descriptors = Catalog.Tools.ToDictionary(static tool => Encoding.UTF8.GetString(tool.Name), static tool => (JsonObject)JsonNode.Parse(tool.ModernDescriptor)!);
        var methods = assembly.GetType("Echoes")!.GetMethods(BindingFlags.Public | BindingFlags.Static);
        _types = methods.Where(static method => method.Name.StartsWith("Full", StringComparison.Ordinal))
            .ToDictionary(static method => "full_" + method.Name["Full".Length..], static method => method.ReturnType);
        if (methods.FirstOrDefault(method => !_descriptors.ContainsKey(method.Name.Replace("Full", "full_").Replace("Portable", "portable_"))) is { } missing)
            throw new InvalidOperationException($"{missing} was refused.\n{source}");
    }

    public McpCatalog Catalog { get; }

    public int Count { get; }

    /// <summary>The type that a tool of the full profile takes and gives back.</summary>
    public Type TypeOf(string tool) => _types[tool];

    /// <summary>The schema of the value that a tool takes; what it refers to is inside it.</summary>
    public JsonObject InputSchema(string tool) => Standalone((JsonObject)_descriptors[tool]["inputSchema"]!);

    /// <summary>The schema of the value that a tool gives back.</summary>
    public JsonObject OutputSchema(string tool) => (JsonObject)_descriptors[tool]["outputSchema"]!;

    /// <summary>Calls each tool with values of its own schema, and with mutations of them.</summary>
    public async Task<IReadOnlyList<Case>> CallAsync(int samples, int mutations)
    {
        var cases = new List<Case>();
        await using var client = McpTestClient.Start(Catalog);
        for (int i = 0; i < Count; i++)
        {
            var random = new Random(HashCode.Combine(i) ^ _seed);
            string number = i.ToString(CultureInfo.InvariantCulture);
            var schema = InputSchema("full_" + number);
            for (int sample = 0; sample < samples; sample++)
            {
                var value = new Sampler(schema, new RandomChoices(random)) { Optionals = sample % 2 == 0 ? Optionals.There : Optionals.Chosen }.Sample(schema);
                cases.Add(await CallAsync(client, number, value, isMutation: false));
                foreach (var mutation in Mutations.Some(value, random, mutations)) cases.Add(await CallAsync(client, number, mutation, isMutation: true));
            }
        }

        return cases;
    }

    private async Task<Case> CallAsync(McpTestClient client, string number, JsonNode? value, bool isMutation)
    {
        string tool = "full_" + number;
        string text = value?.ToJsonString() ?? "null";
        var result = await client.CallAsync(tool, McpArguments.FromJson($"{{\"value\":{text}}}"));
        bool isRefused = result.IsError && result.Text.StartsWith(tool + " was not called", StringComparison.Ordinal);
        if (result.IsError && !isRefused) throw new InvalidOperationException($"{TypeOf(tool)}: {text} gave {result.Text}");
        return new Case(tool, TypeOf(tool).ToString(), value, isRefused ? null : result.Structured.GetRawText(), isRefused ? result.Text : null, isMutation);
    }

    private static JsonObject Standalone(JsonObject input)
    {
        var schema = (JsonObject)input["properties"]!["value"]!.DeepClone();
        if (input["$defs"] is { } definitions) schema["$defs"] = definitions.DeepClone();
        return schema;
    }
}
