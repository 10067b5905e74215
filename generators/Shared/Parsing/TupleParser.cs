using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>A named tuple in a result, which is an object with those names.</summary>
internal static class TupleParser
{
    public static TypeDefinition? Parse(ShapeParser shapes, INamedTypeSymbol type, string id, Site site)
    {
        var members = new List<OutputMember>();
        var names = new HashSet<string>();
        foreach (var element in type.TupleElements)
        {
            var name = Naming.CamelCase(element.Name);
            if (!names.Add(name))
            {
                shapes.Findings.Add(Rules.MemberNamesAreEqual, site.Symbol, site.Path, name);
                return null;
            }

            if (shapes.Parse(ObjectOutputParser.Obliviously(element.Type), site.Member(element.Name)) is not { } shape)
            {
                return null;
            }

            members.Add(new OutputMember(name, element.Name, shape, null));
        }

        return new ObjectOutput(id, GeneratedName.Json(type, id), IsValueType: true, null, members.ToEquatableArray());
    }
}
