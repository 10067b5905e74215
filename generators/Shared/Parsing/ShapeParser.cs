using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Turns types into shapes, for the arguments or for the result of one tool.</summary>
internal sealed class ShapeParser(KnownTypes types, Findings findings, SilencedWarnings warnings, Direction direction, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, TypeDefinition?> _definitions = [];
    private readonly List<TypeDefinition> _ordered = [];
    private readonly HashSet<string> _open = [];

    public KnownTypes Types => types;

    public Findings Findings => findings;

    public Direction Direction => direction;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The warnings of the file that names the types being parsed: the tool's, or the one of the type around them.</summary>
    public SilencedWarnings Warnings { get; private set; } = warnings;

    /// <summary>The types with members that were met, each after those it is made of.</summary>
    public EquatableArray<TypeDefinition> Definitions => _ordered.ToEquatableArray();

    /// <summary>The shape of <paramref name="type"/>; null after a finding.</summary>
    public TypeShape? Parse(ITypeSymbol type, Site site)
    {
        var isNullableStruct = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var isNullable = isNullableStruct || type.NullableAnnotation == NullableAnnotation.Annotated;
        var core = isNullableStruct ? ((INamedTypeSymbol)type).TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var name = type.QualifiedName();

        if (Scalars.KindOf(core, types) is { } kind)
        {
            return new ScalarShape(name, isNullable, core.IsValueType, kind);
        }

        // The compiler reports both: an unknown type, and one that is less accessible than the method or property that has it.
        if (core.TypeKind == TypeKind.Error || !types.Compilation.IsSymbolAccessibleWithin(core, types.Compilation.Assembly))
        {
            findings.Fail();
            return null;
        }

        if (ElementOf(core) is { SpecialType: not SpecialType.System_Byte } element)
        {
            return Parse(element, site.Item) is { } item ? new SequenceShape(name, isNullable, item, core is IArrayTypeSymbol) : null;
        }

        if (core is INamedTypeSymbol named && HasMembers(named))
        {
            Warnings.AddType(named);
            return Define(named, site) is { } definition
                ? new NamedShape(name, isNullable, core.IsValueType, definition.Id, definition.JsonClass)
                : null;
        }

        findings.Add(Rules.TypeIsNotSupported, site.Symbol, core.ShortName(), site.Path);
        return null;
    }

    /// <summary>Whether a shape that was parsed here is a JSON object.</summary>
    public bool IsObject(NamedShape shape) => _definitions[shape.Id] is ObjectInput or ObjectOutput;

    private TypeDefinition? Define(INamedTypeSymbol type, Site site)
    {
        var id = type.QualifiedName();
        if (_definitions.TryGetValue(id, out var known))
        {
            return known;
        }

        if (!_open.Add(id))
        {
            findings.Add(Rules.TypeIsRecursive, site.Symbol, type.ShortName(), site.Path);
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var around = Warnings;
        Warnings = new SilencedWarnings(types);
        Warnings.AddType(type);

        var definition = type.TypeKind == TypeKind.Enum ? EnumParser.Parse(this, type, id, site)
            : direction == Direction.Input ? ObjectInputParser.Parse(this, type, id, site)
            : ObjectOutputParser.Parse(this, type, id, site);

        if (definition is not null)
        {
            definition = definition with { Warnings = Warnings.Ids };
            _ordered.Add(definition);
        }

        Warnings = around;
        _open.Remove(id);
        return _definitions[id] = definition;
    }

    private ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { Arity: 1 } list when list.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            or SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T
            || types.Is(list, KnownTypeNames.List) => list.TypeArguments[0],
        _ => null,
    };

    // Types of the platform are no records of data, and a collection is no object: both would make an object of accidental members.
    private static bool HasMembers(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || (type.TypeKind is TypeKind.Class or TypeKind.Struct
            && type.SpecialType == SpecialType.None
            && type is { IsTupleType: false, IsRefLikeType: false }
            && !(type.Locations.All(static location => !location.IsInSource) && IsOfPlatform(type))
            && !type.AllInterfaces.Any(static face => face.SpecialType == SpecialType.System_Collections_IEnumerable));

    private static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var scope = type.ContainingNamespace;
        while (scope.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            scope = outer;
        }

        return scope.Name == "System";
    }
}
