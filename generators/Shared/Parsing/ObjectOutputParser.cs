using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

internal static class ObjectOutputParser
{
    public static TypeDefinition? Parse(ShapeParser shapes, INamedTypeSymbol type, string id, Site site)
    {
        var types = shapes.Types;
        if (JsonAttributes.FindUnsupported(types, type) is { } attribute)
        {
            shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, attribute, type.ShortName());
            return null;
        }

        if (MemberSource.FindHiddenInclude(types, type) is { } hidden)
        {
            shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, nameof(KnownTypeNames.JsonIncludeAttribute), site.Member(hidden.Name).Path);
            return null;
        }

        string? extension = null;
        var members = new List<OutputMember>();
        var names = new HashSet<string>();
        var isComplete = true;
        foreach (var property in MemberSource.PropertiesOf(type).OrderBy(property => JsonAttributes.Order(types, property)))
        {
            var source = new MemberSource(property, MemberSource.ParameterOf(property));
            if (property.GetMethod is not { DeclaredAccessibility: Accessibility.Public } || source.IsIgnored(types, Direction.Output))
            {
                continue;
            }

            var place = site.Member(property.Name);
            if (JsonAttributes.IsExtension(types, property))
            {
                if (extension is not null || !JsonAttributes.CanExtend(types, property))
                {
                    shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, nameof(KnownTypeNames.JsonExtensionDataAttribute), place.Path);
                    isComplete = false;
                }

                shapes.Warnings.Add(property);
                extension = property.Name;
                continue;
            }

            var name = source.NameOnTheWire(types);
            if (!names.Add(name))
            {
                shapes.Findings.Add(Rules.MemberNamesAreEqual, site.Symbol, site.Path, name);
                isComplete = false;
            }
            else if (JsonAttributes.FindUnsupported(types, property) is { } unsupported)
            {
                shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, unsupported, place.Path);
                isComplete = false;
            }
            else if (shapes.Parse(Obliviously(property.Type), place, LiteralSource.Of(types, source)) is { } shape)
            {
                shapes.Warnings.Add(property);
                members.Add(new OutputMember(name, property.Name, shape, source.Description(types, shapes.CancellationToken))
                {
                    Nulls = JsonAttributes.Nulls(types, property),
                    Deprecation = AnnotationParser.Deprecation(types, property),
                    Examples = AnnotationParser.Examples(shapes, source, shape, property.Type, place),
                });
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete
            ? new ObjectOutput(id, GeneratedName.Json(type, id), type.IsValueType, Descriptions.Of(types, type, shapes.CancellationToken), members.ToEquatableArray())
            {
                Extension = extension,
            }
            : null;
    }

    // Where nullable annotations are off, any reference may be null, and a schema that requires the member could be broken.
    public static ITypeSymbol Obliviously(ITypeSymbol type) =>
        type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } ? type.WithNullableAnnotation(NullableAnnotation.Annotated) : type;
}
