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

    /// <summary>The strings of a named argument that is an array.</summary>
    public static IEnumerable<string> NamedStrings(this AttributeData attribute, string name) => attribute.NamedArguments
        .Where(argument => argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
        .SelectMany(static argument => argument.Value.Values)
        .Select(static value => value.Value)
        .OfType<string>();
}
