using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The default values of parameters, as C# and as JSON.</summary>
internal static class DefaultValues
{
    /// <summary>The parameter's default; null when it has none.</summary>
    public static DefaultValue? Parse(KnownTypes types, IParameterSymbol parameter, TypeShape shape)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        if (parameter.ExplicitDefaultValue is not { } value)
        {
            return new DefaultValue(NothingOf(shape), null);
        }

        if (EnumOf(parameter.Type) is { } flags && EnumParser.IsFlags(types, flags))
        {
            var names = EnumParser.NamesOf(types, flags, value);
            return new DefaultValue(Code(parameter.Type, value), names is null ? null : "[" + string.Join(",", names.Select(JsonString.Quote)) + "]");
        }

        var field = EnumOf(parameter.Type)?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value));
        return new DefaultValue(Code(parameter.Type, value), field is null
            ? EnumOf(parameter.Type) is null ? Json(value) : null
            : JsonString.Quote(EnumParser.NameOf(types, field)));
    }

    /// <summary>The C# expression of no value of the shape.</summary>
    public static string NothingOf(TypeShape shape) => shape.IsNullable ? "null" : shape.IsValueType ? "default" : "null!";

    /// <summary>The C# expression of the default, or of no value at all.</summary>
    public static string Constant(IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value } ? Code(parameter.Type, value)
        : $"default({parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).QualifiedName()}){(parameter.Type.IsReferenceType ? "!" : "")}";

    /// <summary>Where annotations are off, <c>= null</c> is what says that a parameter may be null.</summary>
    public static ITypeSymbol Annotate(ITypeSymbol type, IParameterSymbol? parameter) =>
        type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None }
        && parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null }
            ? type.WithNullableAnnotation(NullableAnnotation.Annotated)
            : type;

    private static string Code(ITypeSymbol type, object value)
    {
        if (EnumOf(type) is { } enumeration)
        {
            var field = enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value));
            return field is null
                ? "(" + enumeration.QualifiedName() + ")(" + Convert.ToString(value, CultureInfo.InvariantCulture) + ")"
                : enumeration.QualifiedName() + "." + GeneratedName.Escape(field.Name);
        }

        return value switch
        {
            double and (double.NaN or double.PositiveInfinity or double.NegativeInfinity) => "double." + NameOfNotFinite((double)value),
            float and (float.NaN or float.PositiveInfinity or float.NegativeInfinity) => "float." + NameOfNotFinite((float)value),
            float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
            double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
            _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
        };
    }

    private static string NameOfNotFinite(double value) =>
        double.IsNaN(value) ? nameof(double.NaN) : value > 0 ? nameof(double.PositiveInfinity) : nameof(double.NegativeInfinity);

    private static string? Json(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => JsonString.Quote(text),
        char character => JsonString.Quote(character.ToString()),
        float.NaN or float.PositiveInfinity or float.NegativeInfinity or double.NaN or double.PositiveInfinity or double.NegativeInfinity => null,
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static INamedTypeSymbol? EnumOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? EnumOf(underlying)
        : type.TypeKind == TypeKind.Enum ? (INamedTypeSymbol)type
        : null;
}
