using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The warnings that generated code raises because the user's own members are obsolete or experimental: whoever serves them knows.</summary>
internal sealed class SilencedWarnings(KnownTypes types)
{
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    public EquatableArray<string> Ids => _ids.ToEquatableArray();

    /// <summary>Adds what naming <paramref name="symbol"/> raises.</summary>
    public void Add(ISymbol? symbol)
    {
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (types.Attribute(symbol, KnownTypeNames.ObsoleteAttribute) is not null)
            {
                _ids.Add("CS0612");
                _ids.Add("CS0618");
            }

            AddExperimental(symbol);
        }
    }

    /// <summary>Adds what naming <paramref name="type"/> raises, with its element types and type arguments.</summary>
    public void AddType(ITypeSymbol type)
    {
        Add(type);
        if (type is IArrayTypeSymbol array)
        {
            AddType(array.ElementType);
        }
        else if (type is INamedTypeSymbol named)
        {
            foreach (var argument in named.TypeArguments)
            {
                AddType(argument);
            }
        }
    }

    private void AddExperimental(ISymbol symbol)
    {
        if (types.Attribute(symbol, KnownTypeNames.ExperimentalAttribute) is { ConstructorArguments: [{ Value: string id }, ..] } && id.Length > 0)
        {
            _ids.Add(id);
        }
    }
}
