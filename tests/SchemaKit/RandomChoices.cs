using System.Text.Json.Nodes;

namespace McpAttr.SchemaKit;

/// <summary>Anything may come.</summary>
internal sealed class RandomChoices(Random random) : IChoices
{
    public int Choose(JsonObject place, string what, int count) => random.Next(count);

    public double Between() => random.NextDouble();
}
