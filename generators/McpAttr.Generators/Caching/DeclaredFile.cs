using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace McpAttr.Generators.Caching;

/// <summary>What a file declares.</summary>
internal sealed class DeclaredFile
{
    // Weak: no file is kept alive by what was found in it.
    private static readonly ConditionalWeakTable<SyntaxTree, DeclaredFile> Cache = new();

    private DeclaredFile(SyntaxTree tree)
    {
        var reader = new DeclarationReader(tree);
        reader.Read();
        All = [.. reader.Types.Select(static type => type.Declared).Concat(reader.ForAll).Distinct()];
        Types = [.. reader.Types];
        ForAll = [.. reader.ForAll];
        Namespaces = [.. reader.Namespaces];
    }

    public ImmutableArray<Declared> All { get; }

    /// <summary>The types under each of the names by which they, and those in them, can be referred to.</summary>
    public ImmutableArray<(string Name, Declared Declared)> Types { get; }

    /// <summary>What counts everywhere, whether it is named or not.</summary>
    public ImmutableArray<Declared> ForAll { get; }

    public ImmutableArray<string> Namespaces { get; }

    public static DeclaredFile Of(SyntaxTree tree) => Cache.GetValue(tree, static tree => new DeclaredFile(tree));
}
