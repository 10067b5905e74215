using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type as generated code writes it: <c>global::App.Day?</c>.</summary>
    public static string QualifiedName(this ITypeSymbol type) => type.ToDisplayString(Annotated);

    /// <summary>The type as a message names it: <c>List&lt;Day&gt;</c>.</summary>
    public static string ShortName(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>The members that an object initializer must set after <paramref name="constructor"/>.</summary>
    public static IEnumerable<ISymbol> RequiredMembers(this KnownTypes types, IMethodSymbol constructor)
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

    /// <summary>The value of a named argument of an attribute, or null.</summary>
    public static object? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Kind == TypedConstantKind.Array ? null : argument.Value.Value;
            }
        }

        return null;
    }
}
