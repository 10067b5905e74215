using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>A tuple whose elements have names, which is an object with those names.</summary>
internal static class TupleParser
{
    public static TypeDefinition? Parse(ShapeParser shapes, INamedTypeSymbol type, string id, Site site)
    {
        var elements = new List<(string Name, IFieldSymbol Element, TypeShape Shape)>();
        foreach (var element in type.TupleElements)
        {
            var name = Naming.CamelCase(element.Name);
            if (elements.Exists(other => other.Name == name))
            {
                shapes.Findings.Add(Rules.MemberNamesAreEqual, site.Symbol, site.Path, name);
                return null;
            }

            var elementType = shapes.Direction == Direction.Output ? ObjectOutputParser.Obliviously(element.Type) : element.Type;
            if (shapes.Parse(elementType, site.Member(element.Name)) is not { } shape)
            {
                return null;
            }

            elements.Add((name, element, shape));
        }

        var jsonClass = GeneratedName.Json(type, id);
        return shapes.Direction == Direction.Output
            ? new ObjectOutput(id, jsonClass, IsValueType: true, null, elements.Select(static part => new OutputMember(part.Name, part.Element.Name, part.Shape, null)).ToEquatableArray())
            : new ObjectInput(
                id,
                jsonClass,
                IsValueType: true,
                null,
                elements.Select(static part => new BoundMember(Member(part.Name, part.Element, part.Shape), MemberBinding.Constructor)).ToEquatableArray(),
                elements.Select(static (_, index) => new ConstructorArgument(index, null)).ToEquatableArray())
            {
                IsTuple = true,
            };
    }

    private static InputMember Member(string name, IFieldSymbol element, TypeShape shape) =>
        new(name, element.Name, shape, null, IsRequired: !shape.IsNullable, null);
}
