using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>How an object is read: the members of its constructor first, then what is set after it.</summary>
internal sealed class ObjectInputParser
{
    private readonly ShapeParser _shapes;
    private readonly Site _site;
    private readonly List<BoundMember> _members = [];
    private readonly List<ConstructorArgument> _arguments = [];
    private readonly HashSet<string> _names = [];
    private ExtensionModel? _extension;
    private bool _isComplete = true;

    private ObjectInputParser(ShapeParser shapes, Site site)
    {
        _shapes = shapes;
        _site = site;
    }

    private KnownTypes Types => _shapes.Types;

    public static TypeDefinition? Parse(ShapeParser shapes, INamedTypeSymbol type, string id, Site site)
    {
        if (JsonAttributes.FindUnsupported(shapes.Types, type) is { } attribute)
        {
            shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, attribute, type.ShortName());
            return null;
        }

        if (MemberSource.FindHiddenInclude(shapes.Types, type) is { } hidden)
        {
            shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, nameof(KnownTypeNames.JsonIncludeAttribute), site.Member(hidden.Name).Path);
            return null;
        }

        if (ConstructorOf(shapes.Types, type) is not { } constructor)
        {
            shapes.Findings.Add(Rules.TypeCannotBeConstructed, site.Symbol, type.ShortName(), site.Path);
            return null;
        }

        var parser = new ObjectInputParser(shapes, site);
        shapes.Warnings.Add(constructor);
        parser.AddParameters(constructor, type);
        parser.AddProperties(constructor, type);
        parser.CheckRequired(constructor, type);
        return parser._isComplete
            ? new ObjectInput(
                id,
                GeneratedName.Json(type, id),
                type.IsValueType,
                Descriptions.Of(shapes.Types, type, shapes.CancellationToken),
                parser._members.ToEquatableArray(),
                parser._arguments.ToEquatableArray())
            {
                RefusesOthers = JsonAttributes.RefusesOthers(shapes.Types, type),
                Extension = parser._extension,
            }
            : null;
    }

    // As System.Text.Json chooses, but a struct's own constructor goes before its implicit one, which would leave every member optional.
    private static IMethodSymbol? ConstructorOf(KnownTypes types, INamedTypeSymbol type)
    {
        if (type.IsAbstract)
        {
            return null;
        }

        var reachable = type.InstanceConstructors
            .Where(constructor => types.Compilation.IsSymbolAccessibleWithin(constructor, types.Compilation.Assembly))
            .ToList();
        if (reachable.Find(constructor => types.Attribute(constructor, KnownTypeNames.JsonConstructorAttribute) is not null) is { } marked)
        {
            return marked;
        }

        var open = reachable.FindAll(static constructor => constructor is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false });
        return open.Find(static constructor => constructor.Parameters.IsEmpty)
            ?? (open.Count == 1 ? open[0]
                : open.Count == 0 ? reachable.Find(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public)
                : null);
    }

    private void AddParameters(IMethodSymbol constructor, INamedTypeSymbol type)
    {
        foreach (var parameter in constructor.Parameters)
        {
            var source = new MemberSource(PropertyFor(parameter, type), parameter);
            var place = _site.Member(source.Identifier);
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                _shapes.Findings.Add(Rules.TypeCannotBeConstructed, _site.Symbol, type.ShortName(), _site.Path);
                _isComplete = false;
            }
            else if (source.IsIgnored(Types, Direction.Input))
            {
                _arguments.Add(new ConstructorArgument(-1, DefaultValues.Constant(parameter)));
            }
            else if (IsUsable(source, place) && Members.Parse(_shapes, source, parameter.Type, place) is { } member)
            {
                _arguments.Add(new ConstructorArgument(_members.Count, null));
                _members.Add(new BoundMember(member, MemberBinding.Constructor));
            }
            else
            {
                _isComplete = false;
            }
        }
    }

    private void AddProperties(IMethodSymbol constructor, INamedTypeSymbol type)
    {
        foreach (var property in MemberSource.PropertiesOf(type))
        {
            var source = new MemberSource(property, null);
            if (property.SetMethod is not { } setter || !IsSet(property, setter)
                || constructor.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(PropertyFor(parameter, type), property)))
            {
                continue;
            }

            if (source.IsIgnored(Types, Direction.Input))
            {
                continue;
            }

            if (JsonAttributes.IsExtension(Types, property))
            {
                AddExtension(property, setter);
                continue;
            }

            var place = _site.Member(property.Name);
            if (IsUsable(source, place) && Members.Parse(_shapes, source, property.Type, place) is { } member)
            {
                _shapes.Warnings.Add(property);
                var binding = property.IsRequired ? MemberBinding.Initializer
                    : setter.IsInitOnly || setter.DeclaredAccessibility != Accessibility.Public ? MemberBinding.Accessor
                    : MemberBinding.Setter;
                _members.Add(new BoundMember(
                    member,
                    binding,
                    property.Name,
                    binding == MemberBinding.Accessor ? AccessorParser.Parse(property) : null));
            }
            else
            {
                _isComplete = false;
            }
        }
    }

    private void AddExtension(IPropertySymbol property, IMethodSymbol setter)
    {
        if (_extension is not null || property.IsRequired || !JsonAttributes.CanExtend(Types, property))
        {
            _shapes.Findings.Add(Rules.AttributeIsNotSupported, _site.Symbol, nameof(KnownTypeNames.JsonExtensionDataAttribute), _site.Member(property.Name).Path);
            _isComplete = false;
            return;
        }

        _shapes.Warnings.Add(property);
        _extension = new ExtensionModel(property.Name, setter.IsInitOnly ? AccessorParser.Parse(property) : null);
    }

    private void CheckRequired(IMethodSymbol constructor, INamedTypeSymbol type)
    {
        var isEachSet = RequiredMembers.After(constructor, Types)
            .All(member => _members.Exists(bound => bound.Binding == MemberBinding.Initializer && bound.Property == member.Name));
        if (_isComplete && !isEachSet)
        {
            _shapes.Findings.Add(Rules.TypeCannotBeConstructed, _site.Symbol, type.ShortName(), _site.Path);
            _isComplete = false;
        }
    }

    // An accessor reaches every setter, and System.Text.Json uses those that are not public where it is told to.
    private bool IsSet(IPropertySymbol property, IMethodSymbol setter) =>
        setter.DeclaredAccessibility == Accessibility.Public || Types.Attribute(property, KnownTypeNames.JsonIncludeAttribute) is not null;

    private bool IsUsable(MemberSource source, Site place)
    {
        var name = source.NameOnTheWire(Types);
        if (!_names.Add(name))
        {
            _shapes.Findings.Add(Rules.MemberNamesAreEqual, _site.Symbol, _site.Path, name);
            return false;
        }

        if (source.Property is { } property && JsonAttributes.FindUnsupported(Types, property) is { } attribute)
        {
            _shapes.Findings.Add(Rules.AttributeIsNotSupported, _site.Symbol, attribute, place.Path);
            return false;
        }

        return true;
    }

    private static IPropertySymbol? PropertyFor(IParameterSymbol parameter, INamedTypeSymbol type) =>
        MemberSource.PropertiesOf(type).FirstOrDefault(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
}
