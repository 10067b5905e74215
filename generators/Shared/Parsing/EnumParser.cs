using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

internal static class EnumParser
{
    public static TypeDefinition? Parse(ShapeParser shapes, INamedTypeSymbol type, string id, Site site)
    {
        var types = shapes.Types;
        if (JsonAttributes.FindUnsupported(types, type) is { } attribute)
        {
            shapes.Findings.Add(Rules.AttributeIsNotSupported, site.Symbol, attribute, type.ShortName());
            return null;
        }

        var isFlags = IsFlags(types, type);
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
            var member = new EnumMember(name, field.Name, IsAlias: !values.Add(field.ConstantValue!))
            {
                Title = Descriptions.Display(types, field) ?? Descriptions.Attribute(types, field),
                Bits = isFlags ? BitsOf(field.ConstantValue!) : 0,
            };
            members.Add(member);
        }

        if (members.Count == 0)
        {
            shapes.Findings.Add(Rules.TypeIsNotSupported, site.Symbol, type.ShortName() + " (an enum without members)", site.Path, "give it members");
            return null;
        }

        return new EnumDefinition(id, GeneratedName.Json(type, id), Describe(types, type, shapes.CancellationToken), members.ToEquatableArray())
        {
            IsFlags = isFlags,
        };
    }

    public static bool IsFlags(KnownTypes types, INamedTypeSymbol type) => types.Attribute(type, KnownTypeNames.FlagsAttribute) is not null;

    /// <summary>The names that together are a value of an enum with flags; null when there are none.</summary>
    public static IReadOnlyList<string>? NamesOf(KnownTypes types, INamedTypeSymbol type, object value)
    {
        var names = new List<string>();
        var rest = BitsOf(value);
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);
        foreach (var (field, bits) in fields.Select(static field => (Field: field, Bits: BitsOf(field.ConstantValue!))).OrderByDescending(static field => field.Bits))
        {
            if (bits != 0 && (rest & bits) == bits)
            {
                names.Add(NameOf(types, field));
                rest &= ~bits;
            }
        }

        return rest == 0 ? names : null;
    }

    public static string NameOf(KnownTypes types, IFieldSymbol field) =>
        types.Attribute(field, KnownTypeNames.JsonStringEnumMemberNameAttribute) is { ConstructorArguments: [{ Value: string name }] }
            ? name
            : field.Name;

    private static ulong BitsOf(object value) =>
        value is ulong bits ? bits : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));

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
