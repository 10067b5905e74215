using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What a model reads about a member: its doc comment, else its <c>[Description]</c>.</summary>
internal static class Descriptions
{
    public static string? Of(KnownTypes types, ISymbol symbol, CancellationToken cancellationToken) =>
        DocComment.Of(symbol, cancellationToken).Text ?? Attribute(types, symbol);

    public static string? Attribute(KnownTypes types, ISymbol? symbol) =>
        types.Attribute(symbol, KnownTypeNames.DescriptionAttribute) is { ConstructorArguments: [{ Value: string { Length: > 0 } text }] } ? text : null;
}
