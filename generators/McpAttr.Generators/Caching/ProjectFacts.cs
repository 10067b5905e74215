using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.Generators.Caching;

/// <summary>What matters to every file of a project: references, options, the namespaces there are, and what its files declare for all.</summary>
internal sealed class ProjectFacts
{
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assemblyName;
    private readonly LanguageVersion _languageVersion;
    private readonly ImmutableArray<string> _namespaces;

    public ProjectFacts(CSharpCompilation compilation, IReadOnlyCollection<DeclaredFile> files)
    {
        _references = [.. compilation.References];
        _options = compilation.Options;
        _assemblyName = compilation.AssemblyName;
        _languageVersion = compilation.LanguageVersion;
        _namespaces = new SortedSet<string>(files.SelectMany(static file => file.Namespaces), StringComparer.Ordinal).ToImmutableArray();
        ForAll = [.. files.SelectMany(static file => file.ForAll)];
    }

    public ImmutableArray<Declared> ForAll { get; }

    public bool IsSameAs(ProjectFacts other) =>
        ReferenceEquals(this, other)
        || (_assemblyName == other._assemblyName
            && _languageVersion == other._languageVersion
            && _options.Equals(other._options)
            && _references.SequenceEqual(other._references)
            && _namespaces.SequenceEqual(other._namespaces)
            && ForAll.SequenceEqual(other.ForAll, static (one, other) => one.IsSameAs(other)));
}
