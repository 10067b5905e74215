using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[McpVisible&lt;T&gt;]</c> on a method, its classes and the assembly.</summary>
internal static class VisibilityParser
{
    /// <summary>What decides who sees the member, each type once.</summary>
    public static IReadOnlyList<FilterModel> Parse(Declaration declaration, SilencedWarnings warnings)
    {
        var found = new List<FilterModel>();
        foreach (var symbol in Surroundings.Of(declaration.Method))
        {
            foreach (var attribute in declaration.Types.Attributes(symbol, KnownTypeNames.McpVisibleAttribute))
            {
                if (attribute.AttributeClass!.TypeArguments is not [INamedTypeSymbol { TypeKind: not TypeKind.Error } type])
                {
                    declaration.Findings.Fail();
                }
                else if (FilterParser.Make(declaration.Types, type, warnings) is { } visibility)
                {
                    found.Add(visibility);
                }
                else
                {
                    declaration.Findings.Add(Rules.VisibilityCannotBeMade, attribute, type.ShortName());
                }
            }
        }

        return [.. found.Distinct()];
    }
}
