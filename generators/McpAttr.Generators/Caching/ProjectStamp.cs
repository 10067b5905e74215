using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.Generators.Caching;

/// <summary>
/// What the files of a project depend on. Who names a type depends on every type of that name, whichever it means, because another one may come to be meant;
/// and on what those name in turn. A name that nobody declares is a type of a reference, or will show up when somebody declares it.
/// </summary>
internal sealed class ProjectStamp
{
    // Weak: no compilation is kept alive by what was found in it.
    private static readonly ConditionalWeakTable<Compilation, ProjectStamp> Cache = new();

    private readonly ProjectFacts _facts;
    private readonly Dictionary<string, List<Declared>> _types = [];
    private readonly ConcurrentDictionary<Declared, ImmutableArray<Declared>> _named = new();
    private readonly ConcurrentDictionary<SyntaxTree, FileStamp> _files = new();

    private ProjectStamp(CSharpCompilation compilation)
    {
        List<DeclaredFile> files = [.. compilation.SyntaxTrees.Select(DeclaredFile.Of)];
        _facts = new ProjectFacts(compilation, files);
        foreach (var (name, declared) in files.SelectMany(static file => file.Types))
        {
            if (!_types.TryGetValue(name, out var types))
            {
                _types.Add(name, types = []);
            }

            types.Add(declared);
        }
    }

    public static ProjectStamp Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new ProjectStamp((CSharpCompilation)compilation));

    public FileStamp Of(SyntaxTree tree) => _files.GetOrAdd(tree, tree => new FileStamp(_facts, Dependencies(tree)));

    private ImmutableArray<Declared> Dependencies(SyntaxTree tree)
    {
        List<Declared> found = [.. DeclaredFile.Of(tree).All.Concat(_facts.ForAll).Distinct()];
        var known = new HashSet<Declared>(found);
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(Named(found[i]).Where(known.Add));
        }

        return [.. found];
    }

    // The types that a declaration names.
    private ImmutableArray<Declared> Named(Declared declared) => _named.GetOrAdd(declared, declared =>
        [.. declared.Mentions.SelectMany(name => _types.TryGetValue(name, out var types) ? types : []).Distinct()]);
}
