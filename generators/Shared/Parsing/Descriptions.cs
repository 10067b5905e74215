using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What a model reads about a member: its doc comment, else its <c>[Description]</c>.</summary>
internal static class Descriptions
{
    public static string? Of(KnownTypes types, ISymbol symbol, CancellationToken cancellationToken) =>
        DocComment.Of(symbol, cancellationToken).Text ?? Attribute(types, symbol);

    /// <summary>What people read as the name of a member: its <c>[Display(Name = …)]</c>.</summary>
    public static string? Display(KnownTypes types, ISymbol? symbol) =>
        types.Attribute(symbol, KnownTypeNames.DisplayAttribute)?.Named("Name") is string { Length: > 0 } name ? name : null;

    public static string? Attribute(KnownTypes types, ISymbol? symbol) =>
        types.Attribute(symbol, KnownTypeNames.DescriptionAttribute) is { ConstructorArguments: [{ Value: string { Length: > 0 } text }] } ? text : null;
}
