using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Turns types into shapes, for the arguments or for the result of one method.</summary>
internal sealed class ShapeParser(KnownTypes types, Findings findings, SilencedWarnings warnings, Direction direction, CancellationToken cancellationToken)
{
    // A generic type that contains itself in ever larger form, Node<List<T>> in Node<T>, has no end; nobody writes so many types within each other.
    private const int DeepestType = 64;

    private readonly Dictionary<string, TypeDefinition?> _definitions = [];
    private readonly List<TypeDefinition> _ordered = [];
    private readonly HashSet<string> _open = [];

    public KnownTypes Types => types;

    public Findings Findings => findings;

    public Direction Direction => direction;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The warnings of the file that names the types being parsed: the method's, or the one of the type around them.</summary>
    public SilencedWarnings Warnings { get; private set; } = warnings;

    /// <summary>The types with members that were met, each after those it is made of.</summary>
    public EquatableArray<TypeDefinition> Definitions => _ordered.ToEquatableArray();

    /// <summary>The shape of <paramref name="type"/>; null after a finding.</summary>
    public TypeShape? Parse(ITypeSymbol type, Site site, LiteralSource literal = default)
    {
        var isNullableStruct = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

        // A type parameter's T? that stands for a value type is annotated and takes no null.
        var isNullable = isNullableStruct || (!type.IsValueType && type.NullableAnnotation == NullableAnnotation.Annotated);
        var core = isNullableStruct ? ((INamedTypeSymbol)type).TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var name = type.QualifiedName();

        if (new LiteralParser(this, site, literal.Or(types, core)).TryParse(core, name, isNullable, out var shape))
        {
            return shape;
        }

        if (Scalars.KindOf(core, types) is { } kind)
        {
            return new ScalarShape(name, isNullable, core.IsValueType, kind);
        }

        // The compiler reports all: an unknown type, and one that is less accessible than the method or property that has it, or local to its file.
        if (core.TypeKind == TypeKind.Error
            || !types.Compilation.IsSymbolAccessibleWithin(core, types.Compilation.Assembly)
            || (core is INamedTypeSymbol local && MethodRules.IsFileLocal(local)))
        {
            findings.Fail();
            return null;
        }

        if (Dictionaries.EntryOf(types, core) is var (key, value))
        {
            return Parse(key, site.Key) is { } keyShape && Parse(value, site.Item) is { } valueShape
                ? Dictionary(new DictionaryShape(name, isNullable, core.IsValueType, keyShape, valueShape, Dictionaries.FactoryOf(types, core, key, value)), core, site)
                : null;
        }

        if (Sequences.ElementOf(types, core) is { } element)
        {
            return Parse(element, site.Item) is { } item
                ? Sequence(new SequenceShape(name, isNullable, core.IsValueType, item, Collections.FactoryOf(types, core, element)), core, site)
                : null;
        }

        if (core is INamedTypeSymbol named && (HasMembers(named) || IsNamedTuple(named)))
        {
            Warnings.AddType(named);
            return Define(named, site)
                ? new NamedShape(name, isNullable, core.IsValueType, named.QualifiedName(), GeneratedName.Json(named, named.QualifiedName()))
                : null;
        }

        return NotSupported(core, site);
    }

    /// <summary>Whether a shape that was parsed here is a JSON object.</summary>
    public bool IsObject(TypeShape shape) => shape switch
    {
        NamedShape named => _definitions[named.Id] is ObjectInput or ObjectOutput or UnionInput or UnionOutput,
        RawShape { Schema: { } schema } => new LiteralSchema(schema).IsObject,
        ContextShape { Schema: var schema } => new LiteralSchema(schema).IsObject,
        _ => shape is DictionaryShape,
    };

    /// <summary>Whether a shape that was parsed here can be said in a text.</summary>
    public bool IsText(TypeShape shape) =>
        shape is ScalarShape || (shape is NamedShape named && _definitions.TryGetValue(named.Id, out var definition) && definition is EnumDefinition { IsFlags: false });

    /// <summary>The enum that a shape refers to, or null.</summary>
    public EnumDefinition? EnumOf(NamedShape shape) => _definitions[shape.Id] as EnumDefinition;

    /// <summary>The only values of a shape that was parsed here; none when it is open.</summary>
    public EquatableArray<string> ValuesOf(TypeShape shape) => shape switch
    {
        NamedShape named when EnumOf(named) is { } enumeration =>
            enumeration.MembersOf(named).Where(static member => !member.IsAlias).Select(static member => member.Name).ToEquatableArray(),
        _ => shape.Constraints.Allowed.Select(static value => value.Text).ToEquatableArray(),
    };

    private TypeShape? Sequence(SequenceShape shape, ITypeSymbol type, Site site)
    {
        Warnings.AddType(type);
        return direction == Direction.Output ? shape with { Factory = null } : shape.Factory is not null ? shape : NotSupported(type, site);
    }

    private TypeShape? Dictionary(DictionaryShape shape, ITypeSymbol type, Site site)
    {
        if (!Dictionaries.IsKey(this, shape.Key))
        {
            return NotSupported(type, site);
        }

        Warnings.AddType(type);
        return direction == Direction.Output ? shape with { Factory = null } : shape.Factory is not null ? shape : NotSupported(type, site);
    }

    private TypeShape? NotSupported(ITypeSymbol type, Site site)
    {
        findings.Add(Rules.TypeIsNotSupported, site.Symbol, type.ShortName(), site.Path, WaysOut.Of(type, direction));
        return null;
    }

    /// <summary>Parses a type with members of its own, unless it is known or being parsed: then it contains itself.</summary>
    /// <returns>False after a finding.</returns>
    private bool Define(INamedTypeSymbol type, Site site)
    {
        var id = type.QualifiedName();
        if (_definitions.TryGetValue(id, out var known))
        {
            return known is not null;
        }

        if (!_open.Add(id))
        {
            return true;
        }

        if (_open.Count > DeepestType)
        {
            _open.Remove(id);
            findings.Add(Rules.TypeHasNoEnd, site.Symbol, type.ShortName(), site.Path);
            return false;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var around = Warnings;
        Warnings = new SilencedWarnings(types);
        Warnings.AddType(type);

        var definition = UnionParser.IsUnion(types, type) ? UnionParser.Parse(this, type, id, site)
            : type.TypeKind == TypeKind.Enum ? EnumParser.Parse(this, type, id, site)
            : type.IsTupleType ? TupleParser.Parse(this, type, id, site)
            : direction == Direction.Input ? ObjectInputParser.Parse(this, type, id, site)
            : ObjectOutputParser.Parse(this, type, id, site);

        if (definition is not null)
        {
            definition = definition with { Warnings = Warnings.Ids };
            _ordered.Add(definition);
        }

        Warnings = around;
        _open.Remove(id);
        _definitions[id] = definition;
        return definition is not null;
    }

    // Types of the platform and our own are no records of data, and a collection is no object: they would make an object of accidental members.
    private bool HasMembers(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || (type.TypeKind == TypeKind.Interface && UnionParser.IsUnion(types, type))
        || (type.TypeKind is TypeKind.Class or TypeKind.Struct
            && type.SpecialType == SpecialType.None
            && type is { IsTupleType: false, IsRefLikeType: false }
            && !(type.Locations.All(static location => !location.IsInSource) && IsOfPlatform(type))
            && !types.IsOfMcpAttr(type)
            && !type.AllInterfaces.Any(static face => face.SpecialType == SpecialType.System_Collections_IEnumerable));

    // A tuple is an object whose members have the names that the method gave them; nobody could fill one without names.
    private static bool IsNamedTuple(INamedTypeSymbol type) =>
        type is { IsTupleType: true } && type.TupleElements.All(static element => element.IsExplicitlyNamedTupleElement);

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
