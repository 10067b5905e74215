using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The attributes of System.Text.Json that change what a type is on the wire.</summary>
internal static class JsonAttributes
{
    private static readonly string[] Unsupported =
    [
        KnownTypeNames.JsonExtensionDataAttribute,
        KnownTypeNames.JsonNumberHandlingAttribute,
        KnownTypeNames.JsonPolymorphicAttribute,
        KnownTypeNames.JsonDerivedTypeAttribute,
        KnownTypeNames.JsonUnmappedMemberHandlingAttribute,
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

    // JsonStringEnumConverter writes what we write without it.
    private static bool IsForeignConverter(KnownTypes types, AttributeData attribute) =>
        types.Is(attribute.AttributeClass, KnownTypeNames.JsonConverterAttribute)
        && !(attribute.ConstructorArguments is [{ Value: INamedTypeSymbol converter }]
            && (types.Is(converter, KnownTypeNames.JsonStringEnumConverter) || types.Is(converter, KnownTypeNames.JsonStringEnumConverterOfT)));
}
