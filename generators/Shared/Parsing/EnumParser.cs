using System.Text;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

internal static class EnumParser
{
    public static TypeDefinition? Parse(ShapeParser shapes, INamedTypeSymbol type, string id, Site site)
    {
        var types = shapes.Types;
        if (types.Attribute(type, KnownTypeNames.FlagsAttribute) is not null)
        {
            shapes.Findings.Add(Rules.TypeIsNotSupported, site.Symbol, "[Flags] " + type.ShortName(), site.Path);
            return null;
        }

        if (JsonAttributes.FindUnsupported(types, type) is { } attribute)
        {
            shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, attribute, type.ShortName());
            return null;
        }

        var members = new List<EnumMember>();
        var names = new HashSet<string>();
        var values = new HashSet<object>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue))
        {
            var name = NameOf(types, field);
            if (!names.Add(name))
            {
                shapes.Findings.Add(Rules.MemberNamesAreEqual, site.Symbol, site.Path, name);
                return null;
            }

            shapes.Warnings.Add(field);
            members.Add(new EnumMember(name, field.Name, IsAlias: !values.Add(field.ConstantValue!)));
        }

        if (members.Count == 0)
        {
            shapes.Findings.Add(Rules.TypeIsNotSupported, site.Symbol, type.ShortName() + " (an enum without members)", site.Path);
            return null;
        }

        return new EnumDefinition(id, GeneratedName.Json(type, id), Describe(types, type, shapes.CancellationToken), members.ToEquatableArray());
    }

    public static string NameOf(KnownTypes types, IFieldSymbol field) =>
        types.Attribute(field, KnownTypeNames.JsonStringEnumMemberNameAttribute) is { ConstructorArguments: [{ Value: string name }] }
            ? name
            : field.Name;

    // "How it feels. Cold: below 10 degrees. Mild: up to 20 degrees."
    private static string? Describe(KnownTypes types, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(Descriptions.Of(types, type, cancellationToken));
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (Descriptions.Of(types, field, cancellationToken) is { } description)
            {
                text.Append(text.Length == 0 ? "" : " ").Append(NameOf(types, field)).Append(": ").Append(description);
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }
}
