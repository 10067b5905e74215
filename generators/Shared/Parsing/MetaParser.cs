using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[McpMeta]</c> on a method: the members of <c>_meta</c>.</summary>
internal static class MetaParser
{
    // Specification, basic/index, _meta: labels that are joined by dots and end with a slash, then a name.
    private static readonly Regex Key = new(
        "^([A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$",
        RegexOptions.CultureInvariant);

    /// <param name="types">The known types.</param>
    /// <param name="symbol">The method.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="isTaken">A name that another attribute has given a value, or null.</param>
    public static IReadOnlyList<MetaModel> Parse(KnownTypes types, ISymbol symbol, Findings findings, string? isTaken)
    {
        var members = new List<MetaModel>();
        foreach (var attribute in types.Attributes(symbol, KnownTypeNames.McpMetaAttribute))
        {
            var name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
            if (!Key.IsMatch(name) || name == isTaken || members.Exists(member => member.Name == name) || Json(attribute) is not { } json)
            {
                findings.Add(Rules.MetaIsInvalid, attribute, name);
                continue;
            }

            members.Add(new MetaModel(name, json));
        }

        return members;
    }

    private static string? Json(AttributeData attribute) => attribute.ConstructorArguments is [_, var value]
        ? value.Value switch
        {
            string text => JsonString.Quote(text),
            bool flag => flag ? "true" : "false",
            double number when !double.IsNaN(number) && !double.IsInfinity(number) => number.ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        }
        : attribute.Named("Json") is string json ? CompactJson.Of(json) : null;
}
