using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The values that attributes name, as values of the member's type. Numbers convert where nothing is lost: an attribute cannot say <c>short</c> or <c>decimal</c>.</summary>
internal static class ConstantValues
{
    /// <summary>The constant as a value of the shape, once for each spelling of it; empty when it is none.</summary>
    public static IReadOnlyList<ConstantValue> Of(ShapeParser shapes, TypeShape shape, TypedConstant constant) => (shape, constant) switch
    {
        (_, { Kind: TypedConstantKind.Array } or { IsNull: true }) => [],
        (NamedShape named, { Kind: TypedConstantKind.Enum }) => Members(shapes, named, constant),
        (ScalarShape scalar, { Kind: TypedConstantKind.Primitive }) when Scalar(scalar.Kind, constant.Value!) is { } value => [value],
        _ => [],
    };

    // An alias is another name of the same value.
    private static IReadOnlyList<ConstantValue> Members(ShapeParser shapes, NamedShape shape, TypedConstant constant)
    {
        if (shapes.EnumOf(shape) is not { IsFlags: false } enumeration || constant.Type is not INamedTypeSymbol type || type.QualifiedName() != enumeration.Id)
        {
            return [];
        }

        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value)).ToList();
        return [.. fields.Select(field => EnumParser.NameOf(shapes.Types, field))
            .Select(name => new ConstantValue(enumeration.Id + "." + GeneratedName.Escape(fields[0].Name), JsonString.Quote(name), name))];
    }

    private static ConstantValue? Scalar(ScalarKind kind, object value) => (kind, value) switch
    {
        (ScalarKind.String, string text) => new(SymbolDisplay.FormatLiteral(text, quote: true), JsonString.Quote(text), text),
        (ScalarKind.Char, char character) => new(SymbolDisplay.FormatLiteral(character, quote: true), JsonString.Quote(character.ToString()), character.ToString()),
        (ScalarKind.Boolean, true) => Same("true"),
        (ScalarKind.Boolean, false) => Same("false"),
        (_, not (bool or char or string)) when kind.IsNumber() => Number(kind, value),
        _ => null,
    };

    private static ConstantValue? Number(ScalarKind kind, object value)
    {
        var text = ((IFormattable)value).ToString(value is float or double ? "R" : null, CultureInfo.InvariantCulture);
        if (kind is ScalarKind.Single or ScalarKind.Double)
        {
            var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
            return double.IsNaN(number) || double.IsInfinity(number) || (kind == ScalarKind.Single && Math.Abs(number) > float.MaxValue)
                ? null
                : new(text + (kind == ScalarKind.Single ? "f" : "d"), text, text);
        }

        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return null;
        }

        text = exact.ToString(CultureInfo.InvariantCulture);
        if (kind == ScalarKind.Decimal)
        {
            return new(text + "m", text, text);
        }

        var (minimum, maximum) = IntegerBounds.Of(kind);
        return decimal.Truncate(exact) == exact && exact >= minimum && exact <= maximum ? Same(exact.ToString("0", CultureInfo.InvariantCulture)) : null;
    }

    private static ConstantValue Same(string text) => new(text, text, text);
}
