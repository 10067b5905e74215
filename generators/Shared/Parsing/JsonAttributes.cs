using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The attributes of System.Text.Json that change what a type is on the wire.</summary>
internal static class JsonAttributes
{
    // JsonUnmappedMemberHandling.Disallow.
    private const int Disallow = 1;

    private static readonly string[] Unsupported =
    [
        KnownTypeNames.JsonNumberHandlingAttribute,
        KnownTypeNames.JsonObjectCreationHandlingAttribute,
    ];

    /// <summary>The name of an attribute on <paramref name="symbol"/> that we would have to ignore, or null.</summary>
    public static string? FindUnsupported(KnownTypes types, ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Unsupported.Any(name => types.Is(attribute.AttributeClass, name)) || IsForeignConverter(types, attribute))
            {
                return attribute.AttributeClass!.Name;
            }
        }

        return null;
    }

    /// <summary>Whether <c>[JsonIgnore]</c> takes the property out of that direction.</summary>
    public static bool IsIgnored(KnownTypes types, ISymbol? property, Direction direction)
    {
        if (types.Attribute(property, KnownTypeNames.JsonIgnoreAttribute) is not { } attribute)
        {
            return false;
        }

        // JsonIgnoreCondition: Never 0, Always 1, WhenWritingDefault 2, WhenWritingNull 3, WhenWriting 4, WhenReading 5.
        return attribute.Named("Condition") switch
        {
            null or 1 => true,
            4 => direction == Direction.Output,
            5 => direction == Direction.Input,
            _ => false,
        };
    }

    /// <summary>When a property that is not ignored is left out of a result.</summary>
    public static NullWriting Nulls(KnownTypes types, ISymbol property) => types.Attribute(property, KnownTypeNames.JsonIgnoreAttribute)?.Named("Condition") switch
    {
        0 => NullWriting.Written,
        2 => NullWriting.DefaultLeftOut,
        _ => NullWriting.LeftOut,
    };

    /// <summary>Whether members that the type does not have are refused.</summary>
    public static bool RefusesOthers(KnownTypes types, INamedTypeSymbol type) =>
        types.Attribute(type, KnownTypeNames.JsonUnmappedMemberHandlingAttribute) is { ConstructorArguments: [{ Value: Disallow }] };

    /// <summary>The place of a property among the others: lower ones are written first.</summary>
    public static int Order(KnownTypes types, ISymbol property) =>
        types.Attribute(property, KnownTypeNames.JsonPropertyOrderAttribute) is { ConstructorArguments: [{ Value: int order }] } ? order : 0;

    /// <summary>Whether the property takes the members that the type does not have.</summary>
    public static bool IsExtension(KnownTypes types, IPropertySymbol property) => types.Attribute(property, KnownTypeNames.JsonExtensionDataAttribute) is not null;

    /// <summary>Whether such a property is a dictionary that generated code can fill.</summary>
    public static bool CanExtend(KnownTypes types, IPropertySymbol property) =>
        property.Type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } type
        && (types.Is(type, KnownTypeNames.Dictionary) || types.Is(type, KnownTypeNames.ClassDictionary))
        && types.Is(value, KnownTypeNames.JsonElement);

    // JsonStringEnumConverter writes what we write without it.
    private static bool IsForeignConverter(KnownTypes types, AttributeData attribute) =>
        types.Is(attribute.AttributeClass, KnownTypeNames.JsonConverterAttribute)
        && !(attribute.ConstructorArguments is [{ Value: INamedTypeSymbol converter }]
            && (types.Is(converter, KnownTypeNames.JsonStringEnumConverter) || types.Is(converter, KnownTypeNames.JsonStringEnumConverterOfT)));
}
