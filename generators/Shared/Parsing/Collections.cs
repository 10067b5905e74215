using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>How collections are made that are arrays on the wire.</summary>
internal static class Collections
{
    private static readonly string[] Constructed =
    [
        KnownTypeNames.Queue,
        KnownTypeNames.Stack,
        KnownTypeNames.ConcurrentQueue,
        KnownTypeNames.ConcurrentStack,
        KnownTypeNames.ReadOnlyCollection,
    ];

    /// <summary>How a collection of such items is made; null when nobody knows.</summary>
    public static CollectionFactory? FactoryOf(KnownTypes types, ITypeSymbol type, ITypeSymbol element)
    {
        if (type is IArrayTypeSymbol)
        {
            return new CollectionFactory(CollectionFactoryKind.Array);
        }

        if (Sequences.IsList(types, type))
        {
            return new CollectionFactory(CollectionFactoryKind.List);
        }

        if (types.Is(type, KnownTypeNames.Set) || types.Is(type, KnownTypeNames.ReadOnlySet))
        {
            return new CollectionFactory(CollectionFactoryKind.Fill, $"global::System.Collections.Generic.HashSet<{element.QualifiedName()}>");
        }

        if (types.Is(type, KnownTypeNames.FrozenSet))
        {
            return new CollectionFactory(CollectionFactoryKind.Convert, "global::System.Collections.Frozen.FrozenSet.ToFrozenSet");
        }

        if (Array.Exists(Constructed, name => types.Is(type, name)))
        {
            return new CollectionFactory(CollectionFactoryKind.Construct, type.QualifiedName());
        }

        return types.Attribute(type.OriginalDefinition, KnownTypeNames.CollectionBuilderAttribute) is not null ? new CollectionFactory(CollectionFactoryKind.Spread)
            : CanBeFilled(types, type, static face => face.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T)
                ? new CollectionFactory(CollectionFactoryKind.Fill, type.QualifiedName())
            : null;
    }

    /// <summary>Whether generated code can make an empty object of the type and then add to it.</summary>
    public static bool CanBeFilled(KnownTypes types, ITypeSymbol type, Func<INamedTypeSymbol, bool> isInterface) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } named
        && named.AllInterfaces.Any(isInterface)
        && named.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty) is { } constructor
        && types.Compilation.IsSymbolAccessibleWithin(constructor, types.Compilation.Assembly)
        && !RequiredMembers.After(constructor, types).Any();
}
