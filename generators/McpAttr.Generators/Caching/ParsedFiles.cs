using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace McpAttr.Generators.Caching;

/// <summary>
/// What the methods of each file were parsed to. The compiler asks for every annotated method again after every edit anywhere; after most of them nothing that
/// matters to the methods of the other files has changed, and 1,000 tools cost what ten cost.
/// </summary>
internal static class ParsedFiles<T>
    where T : class
{
    // Weak: a file's models go when nobody has the file any more. The models hold values only, so nothing is kept alive by them.
    private static readonly ConditionalWeakTable<SyntaxTree, ParsedFile> Files = new();

    public static T? Get(GeneratorAttributeSyntaxContext method, Func<IMethodSymbol, Compilation, CancellationToken, T?> parse, CancellationToken cancellationToken)
    {
        var compilation = method.SemanticModel.Compilation;
        var tree = method.TargetNode.SyntaxTree;
        var file = Files.GetValue(tree, static _ => new ParsedFile());
        return file.ModelsOf(ProjectStamp.Of(compilation).Of(tree))
            .GetOrAdd(method.TargetNode.SpanStart, _ => parse((IMethodSymbol)method.TargetSymbol, compilation, cancellationToken));
    }

    private sealed class ParsedFile
    {
        private readonly object _gate = new();
        private FileStamp? _stamp;
        private ConcurrentDictionary<int, T?> _models = new();

        public ConcurrentDictionary<int, T?> ModelsOf(FileStamp stamp)
        {
            lock (_gate)
            {
                _models = stamp.IsSameAs(_stamp) ? _models : new ConcurrentDictionary<int, T?>();
                _stamp = stamp;
                return _models;
            }
        }
    }
}
