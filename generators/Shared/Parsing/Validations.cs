using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The validation attributes of System.ComponentModel.DataAnnotations.</summary>
internal static class Validations
{
    /// <summary>The name of an attribute that would demand more than the generated reader checks, or null.</summary>
    public static string? FindUnsupported(KnownTypes types, MemberSource source, TypeShape shape) =>
        FindUnsupported(types, source.Property, shape) ?? FindUnsupported(types, source.Parameter, shape);

    /// <summary>The strings of <c>[AllowedValues]</c>; empty when nothing is said.</summary>
    public static EquatableArray<string> AllowedValues(KnownTypes types, MemberSource source) =>
        (source.Attribute(types, KnownTypeNames.AllowedValuesAttribute)?.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } values] ? values.Values : [])
            .Select(static value => value.Value)
            .OfType<string>()
            .Distinct()
            .ToEquatableArray();

    private static string? FindUnsupported(KnownTypes types, ISymbol? symbol, TypeShape shape)
    {
        foreach (var attribute in symbol?.GetAttributes() ?? [])
        {
            if (IsValidation(types, attribute.AttributeClass)
                && !types.Is(attribute.AttributeClass, KnownTypeNames.RangeAttribute)
                && !(types.Is(attribute.AttributeClass, KnownTypeNames.AllowedValuesAttribute) && shape is ScalarShape { Kind: ScalarKind.String }))
            {
                return attribute.AttributeClass!.Name;
            }
        }

        return null;
    }

    // [DataType] derives from the validation attribute too, but only says what a text is.
    private static bool IsValidation(KnownTypes types, INamedTypeSymbol? attribute) =>
        types.IsOrDerivesFrom(attribute, KnownTypeNames.ValidationAttribute) && !types.Is(attribute, KnownTypeNames.DataTypeAttribute);
}
