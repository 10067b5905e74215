using System.Collections.Immutable;

namespace McpAttr.Analyzers;

/// <summary>What a tool leaves undescribed. The diagnostic carries it to the fix, which has no parser.</summary>
internal sealed record MissingDescriptions(bool OfTool, ImmutableArray<string> OfParameters)
{
    private const string Tool = nameof(Tool);
    private const string Parameters = nameof(Parameters);

    public bool Any => OfTool || !OfParameters.IsEmpty;

    public static MissingDescriptions Read(ImmutableDictionary<string, string?> properties) => new(
        properties.ContainsKey(Tool),
        properties.TryGetValue(Parameters, out var names) ? [.. names!.Split(',')] : []);

    public ImmutableDictionary<string, string?> Write()
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = OfTool ? properties.Add(Tool, null) : properties;
        return OfParameters.IsEmpty ? properties : properties.Add(Parameters, string.Join(",", OfParameters));
    }

    /// <summary>As a message says it: <c>itself, 'city'</c>.</summary>
    public override string ToString() => string.Join(", ", (OfTool ? ["itself"] : Array.Empty<string>()).Concat(OfParameters.Select(static name => $"'{name}'")));
}
