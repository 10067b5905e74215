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
        if (shapes.Parse(DefaultValues.Annotate(type, source.Parameter), site, LiteralSource.Of(shapes.Types, source)) is not { } shape)
        {
            return null;
        }

        if (ConstraintParser.Apply(shapes, source, shape, type, site) is not { } constrained)
        {
            return null;
        }

        shape = constrained;

        var fallback = source.Parameter is null ? null : DefaultValues.Parse(shapes.Types, source.Parameter, shape);
        var isRequired = source.IsDemanded(shapes.Types) || (!shape.IsNullable && (source.IsRequired(shapes.Types) || (source.Parameter is not null && fallback is null)));
        if (!isRequired && fallback?.Json is null && AnnotationParser.Default(shapes, source, shape, type, site) is { } json)
        {
            fallback = new DefaultValue(fallback?.Code ?? DefaultValues.NothingOf(shape), json);
        }

        return new InputMember(name, source.Parameter?.Name ?? source.Identifier, shape, description, isRequired, isRequired ? null : fallback)
        {
            IsSecret = source.IsSecret(shapes.Types),
            Deprecation = AnnotationParser.Deprecation(shapes.Types, source.Property),
            Examples = AnnotationParser.Examples(shapes, source, shape, type, site),
        };
    }
}
