using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using McpAttr.SchemaKit;
using McpAttr.Testing;

namespace McpAttr.Schemas.Corpus;

/// <summary>The tools of the listed types and of random ones, and calls of them.</summary>
internal sealed class Echoes
{
    public const string Full = "Full";
    public const string Portable = "Portable";
    public const string OpenAiStrict = "OpenAiStrict";
    public const string Gemini = "Gemini";

    private readonly Dictionary<string, JsonObject> _descriptors;
    private readonly ParameterInfo[] _values;
    private readonly int _seed;

    /// <param name="seed">Which random types there are.</param>
    /// <param name="types">How many random types come after the listed ones.</param>
    /// <param name="profiles">The profiles; <see cref="Full"/> is one.</param>
    /// <exception cref="InvalidOperationException">A type was refused although its profile can say it, or what was generated for it does not compile.</exception>
    public Echoes(int seed, int types, params string[] profiles)
    {
        _seed = seed;
        Count = ListedTypes.All.Count + types;
        string source = RandomProgram.Write(seed, types, profiles);
        var assembly = CompiledProgram.Load(source, $"Random{seed}", out var unsaid);
        Catalog = CompiledProgram.CatalogOf(assembly);
        _descriptors = Catalog.Tools.ToDictionary(static tool => Encoding.UTF8.GetString(tool.Name), static tool => (JsonObject)JsonNode.Parse(tool.ModernDescriptor)!);
        _values = [.. Enumerable.Range(0, Count).Select(number => assembly.GetType("Echoes")!.GetMethod($"{Full}{number}")!.GetParameters()[0])];
        if (profiles.SelectMany(profile => Enumerable.Range(0, Count).Where(number => IsSaid(profile, number) == unsaid.Contains($"{profile}{number}")).Select(number => $"{profile}{number}")).FirstOrDefault() is { } wrong)
            throw new InvalidOperationException($"{wrong} was refused without a reason, or has a tool in spite of one.\n{source}");
    }

    public McpCatalog Catalog { get; }

    /// <summary>How many types there are.</summary>
    public int Count { get; }

    /// <summary>The type that the tools of a number take and give back.</summary>
    public Type TypeOf(int number) => _values[number].ParameterType;

    /// <summary>Whether a profile can say what the tool takes; else there is none (MCPA0047).</summary>
    public bool IsSaid(string profile, int number) => _descriptors.ContainsKey(RandomProgram.Name(profile, number));

    /// <summary>The schema of the value that a tool takes; what it refers to is inside it.</summary>
    public JsonObject InputSchema(string profile, int number) => Standalone((JsonObject)_descriptors[RandomProgram.Name(profile, number)]["inputSchema"]!);

    /// <summary>The schema of the value that a tool gives back.</summary>
    public JsonObject OutputSchema(string profile, int number) => (JsonObject)_descriptors[RandomProgram.Name(profile, number)]["outputSchema"]!;

    /// <summary>Calls each tool of a profile with values of its own schema and of the full one, and with mutations of them.</summary>
    public async Task<IReadOnlyList<Case>> CallAsync(string profile, int samples, int mutations)
    {
        var cases = new List<Case>();
        await using var client = McpTestClient.Start(Catalog);
        foreach (int number in Enumerable.Range(0, Count).Where(number => IsSaid(profile, number)))
        {
            var random = new Random((_seed * 31) ^ number);
            JsonObject[] schemas = [InputSchema(profile, number), InputSchema(Full, number)];
            cases.Add(await CallAsync(client, profile, number, null, isMutation: true));
            for (int sample = 0; sample < samples; sample++)
            {
                var schema = schemas[sample / 2 % 2];
                var value = new Sampler(schema, new RandomChoices(random)) { Optionals = sample % 2 == 0 ? Optionals.There : Optionals.Chosen }.Sample(schema);
                cases.Add(await CallAsync(client, profile, number, value, isMutation: false));
                foreach (var mutation in Mutations.Some(value, random, mutations)) cases.Add(await CallAsync(client, profile, number, mutation, isMutation: true));
            }
        }

        return cases;
    }

    private async Task<Case> CallAsync(McpTestClient client, string profile, int number, JsonNode? value, bool isMutation)
    {
        string tool = RandomProgram.Name(profile, number);
        string text = value?.ToJsonString() ?? "null";
        var result = await client.CallAsync(tool, McpArguments.FromJson($"{{\"value\":{text}}}"));
        bool isRefused = result.IsError && result.Text.StartsWith(tool + " was not called", StringComparison.Ordinal);
        if (result.IsError && !isRefused) throw new InvalidOperationException($"{TypeOf(number)}: {text} gave {result.Text}");
        var meant = MeantValue.Of(value, InputSchema(Full, number), takesNullForAbsent: profile == OpenAiStrict);
        return new Case(profile, number, TypeOf(number), value, meant, isRefused ? null : result.Structured.GetRawText(), isRefused ? result.Text : null, isMutation);
    }

    private static JsonObject Standalone(JsonObject input)
    {
        var schema = (JsonObject)input["properties"]!["value"]!.DeepClone();
        if (input["$defs"] is { } definitions) schema["$defs"] = definitions.DeepClone();
        return schema;
    }
}
