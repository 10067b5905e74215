using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

internal static class RequiredMembers
{
    /// <summary>The members that an object initializer must set after <paramref name="constructor"/>.</summary>
    public static IEnumerable<ISymbol> After(IMethodSymbol constructor, KnownTypes types)
    {
        if (types.Attribute(constructor, KnownTypeNames.SetsRequiredMembersAttribute) is not null)
        {
            yield break;
        }

        for (var type = constructor.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    yield return member;
                }
            }
        }
    }
}
