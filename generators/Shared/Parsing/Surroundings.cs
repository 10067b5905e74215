using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What an attribute may stand on to reach a method.</summary>
internal static class Surroundings
{
    /// <summary>The assembly, the classes from the outermost to the method's own, and the method.</summary>
    public static IEnumerable<ISymbol> Of(IMethodSymbol method)
    {
        var symbols = new List<ISymbol> { method };
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            symbols.Add(type);
        }

        symbols.Add(method.ContainingAssembly);
        symbols.Reverse();
        return symbols;
    }
}
