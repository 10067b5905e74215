using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[JsonPolymorphic]</c> and <c>[JsonDerivedType]</c>: a type that stands for those that derive from it.</summary>
internal sealed class UnionParser
{
    private readonly ShapeParser _shapes;
    private readonly INamedTypeSymbol _type;
    private readonly Site _site;
    private readonly AttributeData? _options;
    private readonly List<(INamedTypeSymbol Type, string? Value)> _derived = [];
    private readonly HashSet<string> _classNames = [];

    private UnionParser(ShapeParser shapes, INamedTypeSymbol type, Site site)
    {
        _shapes = shapes;
        _type = type;
        _site = site;
        _options = Types.Attribute(type, KnownTypeNames.JsonPolymorphicAttribute);
    }

    private KnownTypes Types => _shapes.Types;

    private string Discriminator => _options?.Named("TypeDiscriminatorPropertyName") as string ?? "$type";

    public static bool IsUnion(KnownTypes types, INamedTypeSymbol type) =>
        types.Attribute(type, KnownTypeNames.JsonPolymorphicAttribute) is not null || types.Attribute(type, KnownTypeNames.JsonDerivedTypeAttribute) is not null;

    public static TypeDefinition? Parse(ShapeParser shapes, INamedTypeSymbol type, string id, Site site)
    {
        var parser = new UnionParser(shapes, type, site);
        if (parser.Collect() is { } fault)
        {
            shapes.Findings.Add(Rules.UnionIsInvalid, site.Symbol, type.ShortName(), site.Path, fault);
            return null;
        }

        return shapes.Direction == Direction.Input ? parser.Input(id) : parser.Output(id);
    }

    private string? Collect()
    {
        foreach (var attribute in Types.Attributes(_type, KnownTypeNames.JsonDerivedTypeAttribute))
        {
            if (attribute.ConstructorArguments.FirstOrDefault().Value is not INamedTypeSymbol derived)
            {
                return "names what is no type";
            }

            var name = derived.ShortName();
            if (derived.IsUnboundGenericType || !Types.Compilation.ClassifyCommonConversion(derived, _type).IsImplicit)
            {
                return $"names '{name}', which is no type that derives from it";
            }

            if (!MethodRules.IsNameable(Types, derived))
            {
                return $"names '{name}', which generated code cannot use; make it internal or public";
            }

            string? value = attribute.ConstructorArguments is [_, var discriminator] ? discriminator.Value switch
            {
                string text => JsonString.Quote(text),
                int number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                _ => null,
            } : null;
            if (_derived.Exists(other => SymbolEqualityComparer.Default.Equals(other.Type, derived)))
            {
                return $"names '{name}' twice";
            }

            if (value is not null && _derived.Exists(other => other.Value == value))
            {
                return $"has the discriminator {value} twice";
            }

            _derived.Add((derived, value));
        }

        var isText = _derived.Exists(static one => one.Value is ['"', ..]);
        return _derived.Count == 0 ? "names no type; add [JsonDerivedType]"
            : isText && _derived.Exists(static one => one.Value is not (null or ['"', ..])) ? "has strings and integers as discriminators; use one kind"
            : _derived.Exists(static one => one.Value == "\"\"") ? "has an empty discriminator"
            : null;
    }

    private TypeDefinition? Input(string id)
    {
        // What has no discriminator is written only.
        if (_derived.TrueForAll(static one => one.Value is null))
        {
            return ObjectInputParser.Parse(_shapes, _type, id, _site);
        }

        var cases = new List<UnionCase<ObjectInput>>();
        foreach (var (type, value) in _derived.Where(static one => one.Value is not null).Concat(IsConcrete ? [(_type, (string?)null)] : []))
        {
            if (ObjectInputParser.Parse(_shapes, type, type.QualifiedName(), _site) is not ObjectInput one || !IsFree(one.Members.Select(static member => member.Member.Name)))
            {
                return null;
            }

            cases.Add(new UnionCase<ObjectInput>(ClassName(type, value), value, one));
        }

        return new UnionInput(id, GeneratedName.Json(_type, id), Description, Discriminator, cases.ToEquatableArray(), _options?.Named("IgnoreUnrecognizedTypeDiscriminators") is true && IsConcrete);
    }

    private UnionOutput? Output(string id)
    {
        var fallback = (UnionFallback)(_options?.Named("UnknownDerivedTypeHandling") as int? ?? 0);
        var isBaseWritten = (IsConcrete || fallback != UnionFallback.Failure) && !_derived.Exists(one => SymbolEqualityComparer.Default.Equals(one.Type, _type));
        var cases = new List<UnionCase<ObjectOutput>>();
        foreach (var (type, value) in _derived.OrderByDescending(static one => Depth(one.Type)).Concat(isBaseWritten ? [(_type, (string?)null)] : []))
        {
            if (ObjectOutputParser.Parse(_shapes, type, type.QualifiedName(), _site) is not ObjectOutput one || !IsFree(one.Members.Select(static member => member.Name)))
            {
                return null;
            }

            cases.Add(new UnionCase<ObjectOutput>(ClassName(type, value), value, one));
        }

        return new UnionOutput(id, GeneratedName.Json(_type, id), Description, Discriminator, cases.ToEquatableArray(), fallback);
    }

    private bool IsConcrete => _type is { TypeKind: TypeKind.Class, IsAbstract: false };

    private string? Description => Descriptions.Of(Types, _type, _shapes.CancellationToken);

    private static int Depth(INamedTypeSymbol type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            depth++;
        }

        return depth;
    }

    private bool IsFree(IEnumerable<string> members)
    {
        if (!members.Contains(Discriminator))
        {
            return true;
        }

        _shapes.Findings.Add(Rules.UnionIsInvalid, _site.Symbol, _type.ShortName(), _site.Path, $"has a member that is named as its discriminator, '{Discriminator}'; rename one");
        return false;
    }

    private string ClassName(INamedTypeSymbol type, string? value)
    {
        var name = (value is null && SymbolEqualityComparer.Default.Equals(type, _type) ? "Plain" : type.Name) + "Case";
        while (!_classNames.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
