using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The types that are arrays on the wire.</summary>
internal static class Sequences
{
    /// <summary>The type of the items; null when the type is no sequence.</summary>
    public static ITypeSymbol? ElementOf(KnownTypes types, ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { Arity: 1 } list when list.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            or SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T
            || types.Is(list, KnownTypeNames.List) => list.TypeArguments[0],
        _ => null,
    };
}
