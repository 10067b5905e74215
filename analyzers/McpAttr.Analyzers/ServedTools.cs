using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;

namespace McpAttr.Analyzers;

/// <summary>Whether an assembly offers anything to clients, of its own or of others.</summary>
internal static class ServedTools
{
    public static bool AreIn(KnownTypes types) =>
        ProjectParser.IncludedTypes(types, types.Compilation.Assembly).Any() || HasPrimitive(types, types.Compilation.Assembly.GlobalNamespace);

    private static bool HasPrimitive(KnownTypes types, INamespaceOrTypeSymbol scope) => scope.GetMembers().Any(member => member switch
    {
        INamespaceOrTypeSymbol inner => HasPrimitive(types, inner),
        IMethodSymbol method => Declaration.KindsOf(types, method).Any(),
        _ => false,
    });
}
