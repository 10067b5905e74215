using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The types that are arrays on the wire.</summary>
internal static class Sequences
{
    /// <summary>The type of the items; null when the type is no sequence.</summary>
    public static ITypeSymbol? ElementOf(KnownTypes types, ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.Rank == 1 ? array.ElementType : null;
        }

        if (type is not INamedTypeSymbol { SpecialType: not SpecialType.System_String } named || Dictionaries.EntryOf(types, type) is not null)
        {
            return null;
        }

        var elements = named.AllInterfaces.Concat([named])
            .Where(static face => face.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .Select(static face => face.TypeArguments[0])
            .ToList();
        return elements is [var element] ? element : null;
    }

    /// <summary>Whether the type is <c>List</c>, or an interface that it implements.</summary>
    public static bool IsList(KnownTypes types, ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            or SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T
        || types.Is(type, KnownTypeNames.List);
}
