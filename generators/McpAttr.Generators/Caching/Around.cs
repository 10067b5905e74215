using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.Generators.Caching;

/// <summary>What stands around a declaration and decides what the names in it mean: its namespaces, and the usings and aliases of those and of the file.</summary>
/// <param name="Namespace">The namespace, or nothing.</param>
/// <param name="Text">All of it, as written.</param>
/// <param name="Mentions">The names in it.</param>
internal sealed record Around(string Namespace, string Text, ImmutableArray<string> Mentions)
{
    public static Around None { get; } = new("", "", []);

    /// <summary>A type there may take the place of one that the compiler or the parser knows by its name.</summary>
    public bool IsOfPlatform => Namespace.Split('.')[0] is "System" or "McpAttr" or "Microsoft";

    public Around Within(BaseNamespaceDeclarationSyntax scope)
    {
        var name = string.Join(".", Identifiers(scope.Name));
        var inside = Namespace.Length == 0 ? name : Namespace + "." + name;
        return (this with { Namespace = inside, Text = Text + "\nnamespace " + inside }).Within(scope.Externs, scope.Usings);
    }

    public Around Within(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings) => this with
    {
        Text = Text + string.Concat(externs.Select(static alias => "\n" + alias)) + string.Concat(usings.Select(static directive => "\n" + directive)),
        Mentions = [.. Mentions.Union(externs.SelectMany(Identifiers)).Union(usings.SelectMany(Identifiers))],
    };

    private static IEnumerable<string> Identifiers(SyntaxNode node) =>
        node.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);
}
