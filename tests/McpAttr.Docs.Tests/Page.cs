using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.Docs.Tests;

/// <summary>A page and the C# on it.</summary>
internal sealed partial class Page
{
    private readonly List<(string Code, bool IsLoose)> _blocks = [];

    public Page(string text)
    {
        foreach (Match match in Fence().Matches(text)) _blocks.Add((match.Groups["code"].Value, match.Groups["loose"].Success));
    }

    /// <summary>The blocks that must compile.</summary>
    public IEnumerable<int> Blocks => Enumerable.Range(0, _blocks.Count).Where(index => !_blocks[index].IsLoose);

    /// <summary>A block as a program, or the members of a class, or statements of a program that has a builder; and the types of the other blocks.</summary>
    public IEnumerable<string[]> Readings(int index)
    {
        string code = _blocks[index].Code;
        var types = Unit(code).Members.OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.Text).ToHashSet();
        var unit = Unit(code);
        string usings = string.Concat(unit.Usings.Select(static directive => directive.ToFullString()));
        string rest = code[unit.Usings.FullSpan.Length..];
        string[] others = [.. _blocks.Where((block, other) => other != index && !block.IsLoose).Select(block => TypesOf(block.Code, types)).Where(static text => text.Length > 0)];
        yield return [code, .. others];
        yield return [$"{usings}var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();\n{rest}", .. others];
        yield return [$"{usings}internal static class Members\n{{\n{rest}\n}}\n", .. others];
    }

    private static CompilationUnitSyntax Unit(string code) => SyntaxFactory.ParseCompilationUnit(code);

    /// <summary>The types of a block, but for those that have one of the names.</summary>
    private static string TypesOf(string code, HashSet<string> names)
    {
        var unit = Unit(code);
        var types = unit.Members.OfType<BaseTypeDeclarationSyntax>().Where(type => !names.Contains(type.Identifier.Text)).ToList();
        return types.Count == 0 ? "" : string.Concat(unit.Usings.Select(static directive => directive.ToFullString()).Concat(types.Select(static type => type.ToFullString())));
    }

    [GeneratedRegex("(?<loose><!-- not compiled: [^\n]*-->\n)?```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
