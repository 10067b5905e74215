using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>
/// A member of an object in the user's source: a property, a parameter of the constructor, or, in a record, both at once.
/// Attributes and doc comments of either count.
/// </summary>
internal readonly record struct MemberSource(IPropertySymbol? Property, IParameterSymbol? Parameter)
{
    // DataType.Password.
    private const int Password = 11;

    public string Identifier => Property?.Name ?? Parameter!.Name;

    public string NameOnTheWire(KnownTypes types) =>
        types.Attribute(Property, KnownTypeNames.JsonPropertyNameAttribute) is { ConstructorArguments: [{ Value: string name }] } ? name
        : ArgumentName(types, Parameter) ?? Naming.CamelCase(Identifier);

    public string? Description(KnownTypes types, CancellationToken cancellationToken) =>
        (Property is null ? null : DocComment.Of(Property, cancellationToken).Text)
        ?? (Parameter is null ? null : DocComment.Of(Parameter.ContainingSymbol, cancellationToken).Parameter(Parameter.Name))
        ?? (Parameter is null ? null : DocComment.Of(Parameter.ContainingType, cancellationToken).Parameter(Parameter.Name))
        ?? Descriptions.Attribute(types, Property)
        ?? Descriptions.Attribute(types, Parameter);

    /// <summary>The attribute of that type on the property, else on the parameter, or null.</summary>
    public AttributeData? Attribute(KnownTypes types, string name) => types.Attribute(Property, name) ?? types.Attribute(Parameter, name);

    /// <summary><c>[Required]</c>: it must be there, and be a value.</summary>
    public bool IsDemanded(KnownTypes types) => Attribute(types, KnownTypeNames.RequiredAttribute) is not null;

    /// <summary><c>required</c> or <c>[JsonRequired]</c>: it must be there.</summary>
    public bool IsRequired(KnownTypes types) => Property is { IsRequired: true } || types.Attribute(Property, KnownTypeNames.JsonRequiredAttribute) is not null;

    public bool IsSecret(KnownTypes types) => IsSecret(types, Property) || IsSecret(types, Parameter);

    public bool IsIgnored(KnownTypes types, Direction direction) => JsonAttributes.IsIgnored(types, Property, direction);

    public static string? ArgumentName(KnownTypes types, IParameterSymbol? parameter) =>
        types.Attribute(parameter, KnownTypeNames.McpArgumentAttribute)?.Named("Name") as string;

    private static bool IsSecret(KnownTypes types, ISymbol? symbol) =>
        types.Attribute(symbol, KnownTypeNames.McpSecretAttribute) is not null
        || types.Attribute(symbol, KnownTypeNames.DataTypeAttribute) is { ConstructorArguments: [{ Value: Password }] };

    /// <summary>The public properties of <paramref name="type"/> and its base types, the most derived first, none twice.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        var names = new HashSet<string>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object and not SpecialType.System_ValueType }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } && names.Add(property.Name))
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>A field, or a property that is not public, which System.Text.Json would include; null when there is none.</summary>
    public static ISymbol? FindHiddenInclude(KnownTypes types, INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().FirstOrDefault(member => types.Attribute(member, KnownTypeNames.JsonIncludeAttribute) is not null
                && member is not IPropertySymbol { DeclaredAccessibility: Accessibility.Public }) is { } hidden)
            {
                return hidden;
            }
        }

        return null;
    }

    /// <summary>The parameter of a record's primary constructor that declares <paramref name="property"/>, or null.</summary>
    public static IParameterSymbol? ParameterOf(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences is not [var declaration] ? null
        : property.ContainingType.InstanceConstructors
            .SelectMany(static constructor => constructor.Parameters)
            .FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences is [var reference]
                && reference.Span == declaration.Span && reference.SyntaxTree == declaration.SyntaxTree);
}
