using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The types that are objects with any members on the wire.</summary>
internal static class Dictionaries
{
    /// <summary>The types of the keys and of the values; null when the type is no dictionary.</summary>
    public static (ITypeSymbol Key, ITypeSymbol Value)? EntryOf(KnownTypes types, ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        var entries = named.AllInterfaces.Concat([named])
            .Where(face => types.Is(face, KnownTypeNames.Dictionary) || types.Is(face, KnownTypeNames.ReadOnlyDictionary))
            .Select(static face => (Key: face.TypeArguments[0], Value: face.TypeArguments[1]))
            .ToList();
        return entries.Count > 0 && entries.TrueForAll(entry => SymbolEqualityComparer.Default.Equals(entry.Key, entries[0].Key)) ? entries[0] : null;
    }

    /// <summary>Whether a shape can be the name of a member.</summary>
    public static bool IsKey(ShapeParser shapes, TypeShape shape) => !shape.IsNullable && shape switch
    {
        ScalarShape { Kind: var kind } => kind is ScalarKind.String or ScalarKind.Guid || kind.IsInteger(),
        NamedShape => shapes.IsText(shape),
        _ => false,
    };

    /// <summary>How a dictionary of such entries is made; null when nobody knows.</summary>
    public static CollectionFactory? FactoryOf(KnownTypes types, ITypeSymbol type, ITypeSymbol key, ITypeSymbol value)
    {
        var plain = $"global::System.Collections.Generic.Dictionary<{key.QualifiedName()}, {value.QualifiedName()}>";
        return types.Is(type, KnownTypeNames.Dictionary) || types.Is(type, KnownTypeNames.ReadOnlyDictionary) ? new CollectionFactory(CollectionFactoryKind.Fill, plain)
            : types.Is(type, KnownTypeNames.ReadOnlyDictionaryOfObjectModel) ? new CollectionFactory(CollectionFactoryKind.Construct, type.QualifiedName())
            : types.Is(type, KnownTypeNames.FrozenDictionary) ? Convert("Frozen.FrozenDictionary.ToFrozenDictionary")
            : types.Is(type, KnownTypeNames.ImmutableDictionary) || types.Is(type, KnownTypeNames.ImmutableDictionaryInterface)
                ? Convert("Immutable.ImmutableDictionary.ToImmutableDictionary")
            : types.Is(type, KnownTypeNames.ImmutableSortedDictionary) ? Convert("Immutable.ImmutableSortedDictionary.ToImmutableSortedDictionary")
            : Collections.CanBeFilled(types, type, face => types.Is(face, KnownTypeNames.Dictionary)) ? new CollectionFactory(CollectionFactoryKind.Fill, type.QualifiedName())
            : null;
    }

    private static CollectionFactory Convert(string method) => new(CollectionFactoryKind.Convert, "global::System.Collections." + method);
}
