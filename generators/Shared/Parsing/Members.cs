using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Values that are read by name.</summary>
internal static class Members
{
    /// <summary>A member of an object.</summary>
    public static InputMember? Parse(ShapeParser shapes, MemberSource source, ITypeSymbol type, Site site) =>
        Parse(shapes, source, type, source.NameOnTheWire(shapes.Types), source.Description(shapes.Types, shapes.CancellationToken), site);

    /// <summary>An argument of a method.</summary>
    public static InputMember? Parse(ShapeParser shapes, IParameterSymbol parameter, string? description)
    {
        var source = new MemberSource(null, parameter);
        return Parse(shapes, source, parameter.Type, source.NameOnTheWire(shapes.Types), description, new Site(parameter, parameter.Name));
    }

    private static InputMember? Parse(ShapeParser shapes, MemberSource source, ITypeSymbol type, string name, string? description, Site site)
    {
        if (shapes.Parse(DefaultValues.Annotate(type, source.Parameter), site) is not { } shape)
        {
            return null;
        }

        if (Validations.FindUnsupported(shapes.Types, source, shape) is { } attribute)
        {
            shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, attribute, site.Path);
            return null;
        }

        if (source.Attribute(shapes.Types, KnownTypeNames.RangeAttribute) is { } range)
        {
            if (Ranges.Apply(shape, range) is not { } bounded)
            {
                shapes.Findings.Add(Rules.RangeDoesNotFit, site.Symbol, site.Path, type.ShortName());
                return null;
            }

            shape = bounded;
        }

        if (shape is ScalarShape { Kind: ScalarKind.String } text)
        {
            shape = text with { AllowedValues = Validations.AllowedValues(shapes.Types, source) };
        }

        var fallback = source.Parameter is null ? null : DefaultValues.Parse(shapes.Types, source.Parameter, shape);
        var isRequired = fallback is null && !shape.IsNullable;
        return new InputMember(name, source.Parameter?.Name ?? source.Identifier, shape, description, isRequired, fallback) { IsSecret = source.IsSecret(shapes.Types) };
    }
}
