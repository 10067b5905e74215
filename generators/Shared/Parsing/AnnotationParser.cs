using System.Globalization;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What attributes tell of a member without demanding anything: examples, its default, that it is obsolete.</summary>
internal static class AnnotationParser
{
    /// <summary>Why the member should not be used any more; empty without a reason, null when it may be used.</summary>
    public static string? Deprecation(KnownTypes types, ISymbol? symbol) =>
        types.Attribute(symbol, KnownTypeNames.ObsoleteAttribute) is not { } attribute ? null
        : attribute.ConstructorArguments is [{ Value: string reason }, ..] ? reason
        : "";

    /// <summary>The values of <c>[McpExample]</c> as JSON.</summary>
    public static EquatableArray<string> Examples(ShapeParser shapes, MemberSource source, TypeShape shape, ITypeSymbol type, Site site)
    {
        var examples = new List<string>();
        foreach (var attribute in new ISymbol?[] { source.Parameter, source.Property }
            .OfType<ISymbol>().SelectMany(symbol => shapes.Types.Attributes(symbol, KnownTypeNames.McpExampleAttribute)))
        {
            var json = attribute.Named("Json") is string text ? CompactJson.Of(text)
                : attribute.ConstructorArguments is [var value] ? Json(shapes, shape, value)
                : null;
            if (json is null)
            {
                shapes.Findings.Add(Rules.ExampleDoesNotFit, attribute, site.Symbol, "McpExample", site.Path, type.ShortName());
            }
            else
            {
                examples.Add(json);
            }
        }

        return examples.Distinct().ToEquatableArray();
    }

    /// <summary>The value of <c>[DefaultValue]</c> as JSON; null when there is none, or none that JSON can say.</summary>
    public static string? Default(ShapeParser shapes, MemberSource source, TypeShape shape, ITypeSymbol type, Site site)
    {
        if (source.Attribute(shapes.Types, KnownTypeNames.DefaultValueAttribute) is not { } attribute)
        {
            return null;
        }

        var (value, isNull) = attribute.ConstructorArguments switch
        {
            [{ IsNull: true }] => (null, true),
            [var constant] => (Json(shapes, shape, constant), false),
            [{ Value: ITypeSymbol }, var text] => (Text(shape, text.Value as string), false),
            _ => (null, false),
        };
        if (value is null && !isNull)
        {
            shapes.Findings.Add(Rules.ExampleDoesNotFit, attribute, site.Symbol, "DefaultValue", site.Path, type.ShortName());
        }

        return value;
    }

    private static string? Json(ShapeParser shapes, TypeShape shape, TypedConstant constant) =>
        ConstantValues.Of(shapes, shape, constant) is [var value, ..] ? value.Json
        : constant is { Kind: TypedConstantKind.Primitive, Value: string text } ? Text(shape, text)
        : constant is { Kind: TypedConstantKind.Array, IsNull: false } && shape is SequenceShape sequence ? Array(shapes, sequence, constant)
        : null;

    private static string? Array(ShapeParser shapes, SequenceShape sequence, TypedConstant constant)
    {
        var items = constant.Values.Select(item => Json(shapes, sequence.Element, item)).ToList();
        return items.Contains(null) ? null : $"[{string.Join(",", items)}]";
    }

    // What is a text on the wire, but no string in C#; and a number whose type attributes cannot name.
    private static string? Text(TypeShape shape, string? text) => shape switch
    {
        _ when text is null => null,
        ScalarShape { Kind: var kind } when kind.IsNumber() =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        ScalarShape { Kind: not (ScalarKind.Boolean or ScalarKind.Char) } => JsonString.Quote(text),
        _ => null,
    };
}
