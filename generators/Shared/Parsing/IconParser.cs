using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[McpIcon]</c> on a method or the assembly.</summary>
internal static class IconParser
{
    private static readonly string?[] Themes = [null, "light", "dark"];

    public static IReadOnlyList<IconModel> Parse(KnownTypes types, ISymbol symbol, Findings findings)
    {
        var icons = new List<IconModel>();
        foreach (var attribute in types.Attributes(symbol, KnownTypeNames.McpIconAttribute))
        {
            if (attribute.ConstructorArguments is not [{ Value: string source }] || !IsAllowed(source))
            {
                findings.Add(Rules.IconIsInvalid, attribute, attribute.ConstructorArguments.FirstOrDefault().Value);
                continue;
            }

            icons.Add(new IconModel(
                source,
                attribute.Named("MimeType") as string,
                attribute.NamedStrings("Sizes").ToEquatableArray(),
                attribute.Named("Theme") is int theme and >= 0 && theme < Themes.Length ? Themes[theme] : null));
        }

        return icons;
    }

    // SEP-973: clients load https: and data: alone.
    private static bool IsAllowed(string source) =>
        UriText.FindFault(source) is null
        && (source.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase));
}
