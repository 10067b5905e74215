using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The validation attributes of System.ComponentModel.DataAnnotations.</summary>
internal static class Validations
{
    /// <summary>The name of an attribute that would demand more than the generated reader checks, or null.</summary>
    public static string? FindUnsupported(KnownTypes types, MemberSource source) =>
        FindUnsupported(types, source.Property) ?? FindUnsupported(types, source.Parameter);

    private static string? FindUnsupported(KnownTypes types, ISymbol? symbol)
    {
        foreach (var attribute in symbol?.GetAttributes() ?? [])
        {
            if (IsValidation(types, attribute.AttributeClass) && !types.Is(attribute.AttributeClass, KnownTypeNames.RangeAttribute))
            {
                return attribute.AttributeClass!.Name;
            }
        }

        return null;
    }

    // [DataType] derives from the validation attribute too, but only says what a text is.
    private static bool IsValidation(KnownTypes types, INamedTypeSymbol? attribute)
    {
        if (types.Is(attribute, KnownTypeNames.DataTypeAttribute))
        {
            return false;
        }

        for (var type = attribute; type is not null; type = type.BaseType)
        {
            if (types.Is(type, KnownTypeNames.ValidationAttribute))
            {
                return true;
            }
        }

        return false;
    }
}
