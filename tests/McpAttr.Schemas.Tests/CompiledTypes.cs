using System.Globalization;
using McpAttr.Schemas.Corpus;
using McpAttr.Schemas.Tests;

[assembly: AssemblyFixture(typeof(CompiledTypes))]

namespace McpAttr.Schemas.Tests;

/// <summary>The listed types and random ones, compiled once for all tests. MCPATTR_SEED=n asks for others.</summary>
public sealed class CompiledTypes
{
    private const int RandomTypes = 80;

    public CompiledTypes() => Echoes = new Echoes(Seed, RandomTypes, Echoes.Full);

    public static int Seed { get; } = int.Parse(Environment.GetEnvironmentVariable("MCPATTR_SEED") ?? "1", CultureInfo.InvariantCulture);

    internal Echoes Echoes { get; }
}
