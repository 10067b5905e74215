using System.Globalization;
using McpAttr.Schemas.Corpus;
using McpAttr.Schemas.Tests;

[assembly: AssemblyFixture(typeof(CompiledTypes))]

namespace McpAttr.Schemas.Tests;

/// <summary>The listed types and random ones, compiled and called once for all tests. MCPATTR_SEED=n asks for others.</summary>
public sealed class CompiledTypes
{
    private const int RandomTypes = 80;

    private readonly Dictionary<string, Lazy<Task<IReadOnlyList<Case>>>> _cases;

    public CompiledTypes()
    {
        Echoes = new Echoes(Seed, RandomTypes, Echoes.Full, Echoes.OpenAiStrict, Echoes.Gemini);
        _cases = new[] { Echoes.Full, Echoes.OpenAiStrict, Echoes.Gemini }.ToDictionary(
            static profile => profile,
            profile => new Lazy<Task<IReadOnlyList<Case>>>(() => Echoes.CallAsync(profile, samples: 4, mutations: 10)));
    }

    public static int Seed { get; } = int.Parse(Environment.GetEnvironmentVariable("MCPATTR_SEED") ?? "1", CultureInfo.InvariantCulture);

    internal Echoes Echoes { get; }

    /// <summary>What came of random values of each type that the profile can say, and of changed ones.</summary>
    internal Task<IReadOnlyList<Case>> CallAsync(string profile) => _cases[profile].Value;
}
