using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Where a type is used: the symbol whose line a finding is reported at, and the path from there for its message.</summary>
/// <remarks>A finding inside a type is reported where the tool uses the type, because only there is the type in the contract.</remarks>
internal readonly record struct Site(ISymbol Symbol, string Path)
{
    public Site Member(string name) => this with { Path = Path + "." + name };

    public Site Item => this with { Path = Path + "[]" };

    public Site Key => this with { Path = "the keys of " + Path };
}
