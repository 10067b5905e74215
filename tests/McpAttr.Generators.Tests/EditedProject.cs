using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>A project of several files that is edited file by file.</summary>
internal sealed class EditedProject
{
    private static readonly TestCompilation Test = new() { Source = "" };

    private CSharpCompilation _compilation = Test.Create();
    private GeneratorDriver _driver = VerifyGenerator.Driver(Test);

    public EditedProject(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    /// <summary>What a generator has written now that has seen every edit.</summary>
    public string Generate()
    {
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
        return GeneratedFiles.Of(_driver).ToString();
    }

    /// <summary>
    /// The same without what the compiler itself keeps of each step: after some sequences of edits that take attributes away and bring them back it loses outputs,
    /// whatever a generator does (dotnet/roslyn#66451 and what followed it).
    /// </summary>
    public string GenerateFromWhatIsKnown() =>
        GeneratedFiles.Of(VerifyGenerator.Driver(Test).RunGenerators(_compilation, TestContext.Current.CancellationToken)).ToString();

    /// <summary>What a generator writes that sees the project for the first time, each file parsed anew so that nothing is known of it.</summary>
    public string GenerateAnew()
    {
        var compilation = _compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(_compilation.SyntaxTrees.Select(static tree => Parse(tree.FilePath, tree.ToString())));
        return GeneratedFiles.Of(VerifyGenerator.Driver(Test).RunGenerators(compilation, TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>Writes a file. A new one becomes the last.</summary>
    public void Write(string path, string text) => _compilation = _compilation.SyntaxTrees.SingleOrDefault(tree => tree.FilePath == path) is { } old
        ? _compilation.ReplaceSyntaxTree(old, Parse(path, text))
        : _compilation.AddSyntaxTrees(Parse(path, text));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Test.ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);
}
