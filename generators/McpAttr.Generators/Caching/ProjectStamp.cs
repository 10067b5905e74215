using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.Generators.Caching;

/// <summary>
/// Everything in a compilation that the meaning of an annotated method can depend on, besides its own file: references, options, and the text of all files without
/// bodies and without the annotated methods themselves. While a stamp stays equal, what was parsed in a file that stayed the same need not be parsed again.
/// </summary>
internal sealed class ProjectStamp : IEquatable<ProjectStamp>
{
    // Weak: neither a compilation nor a file is kept alive by what was found in it.
    private static readonly ConditionalWeakTable<Compilation, ProjectStamp> Cache = new();
    private static readonly ConditionalWeakTable<SyntaxTree, byte[]> Trees = new();

    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assemblyName;
    private readonly byte[] _declarations;

    private ProjectStamp(Compilation compilation)
    {
        _references = [.. compilation.References];
        _options = compilation.Options;
        _assemblyName = compilation.AssemblyName;
        using var hash = SHA256.Create();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var declarations = Trees.GetValue(tree, static tree => Declarations(tree));
            hash.TransformBlock(declarations, 0, declarations.Length, null, 0);
        }

        hash.TransformFinalBlock([], 0, 0);
        _declarations = hash.Hash;
    }

    public static ProjectStamp Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new ProjectStamp(compilation));

    public bool Equals(ProjectStamp? other) =>
        other is not null
        && _assemblyName == other._assemblyName
        && _declarations.AsSpan().SequenceEqual(other._declarations)
        && _options.Equals(other._options)
        && _references.SequenceEqual(other._references);

    public override bool Equals(object? obj) => Equals(obj as ProjectStamp);

    public override int GetHashCode() => BitConverter.ToInt32(_declarations, 0);

    private static byte[] Declarations(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var text = root.ToFullString();

        // A directive (#nullable, #if) reaches beyond what it stands in.
        IEnumerable<TextSpan> skipped = root.ContainsDirectives ? [] : Skipped(root).OrderBy(static span => span.Start);
        var declarations = new StringBuilder(text.Length).Append(((CSharpParseOptions)tree.Options).LanguageVersion.ToDisplayString()).Append('\n');
        var position = 0;
        foreach (var span in skipped)
        {
            declarations.Append(text, position, span.Start - position);
            position = span.End;
        }

        using var hash = SHA256.Create();
        return hash.ComputeHash(Encoding.UTF8.GetBytes(declarations.Append(text, position, text.Length - position).ToString()));
    }

    private static IEnumerable<TextSpan> Skipped(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => !IsSkipped(node)))
        {
            if (IsSkipped(node))
            {
                yield return node.FullSpan;
            }
        }
    }

    // Bodies of methods, constructors and accessors, and top-level statements, which nobody else can see.
    private static bool IsSkipped(SyntaxNode node) =>
        node is GlobalStatementSyntax or BlockSyntax or ArrowExpressionClauseSyntax
        || (node is MethodDeclarationSyntax method && IsAnnotated(method) && !IsPartial(method));

    // Its attributes may have other names through an alias; then its declaration merely counts as everybody's.
    private static bool IsAnnotated(MethodDeclarationSyntax method) => method.AttributeLists
        .SelectMany(static list => list.Attributes)
        .Any(static attribute => attribute.Name.ToString() is "McpTool" or "McpResource" or "McpPrompt");

    // The methods of one type then stand in several files.
    private static bool IsPartial(MethodDeclarationSyntax method) =>
        method.Ancestors().OfType<TypeDeclarationSyntax>().Any(static type => type.Modifiers.Any(SyntaxKind.PartialKeyword));
}
