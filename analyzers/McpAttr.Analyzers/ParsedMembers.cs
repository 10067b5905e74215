using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;

namespace McpAttr.Analyzers;

/// <summary>What the parser makes of the methods of one compilation, each parsed once however many rules ask.</summary>
internal sealed class ParsedMembers
{
    // Weak, so that a compilation is not kept alive by what was found in it.
    private static readonly ConditionalWeakTable<Compilation, ParsedMembers> Cache = new();

    private readonly KnownTypes _types;
    private readonly ConcurrentDictionary<IMethodSymbol, ParsedTool?> _tools = new(SymbolEqualityComparer.Default);

    private ParsedMembers(Compilation compilation) => _types = KnownTypes.Of(compilation);

    public static ParsedMembers Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new ParsedMembers(compilation));

    /// <summary>The tool; null when the method is none.</summary>
    public ParsedTool? Tool(IMethodSymbol method, CancellationToken cancellationToken) =>
        _tools.GetOrAdd(method, method => ToolParser.Parse(_types, method, null, cancellationToken) is { } tool ? new ParsedTool(tool, ContractEntries.Of(tool)) : null);

    /// <summary>What the method is besides or instead of a tool.</summary>
    public IEnumerable<(string Noun, PrimitiveModel Model)> Others(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (ResourceParser.Parse(_types, method, null, cancellationToken) is { } resource)
        {
            yield return ("resource", resource.Primitive);
        }

        if (PromptParser.Parse(_types, method, null, cancellationToken) is { } prompt)
        {
            yield return ("prompt", prompt.Primitive);
        }
    }
}
