using System.Collections.Immutable;
using System.Reflection;
using McpAttr.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.Docs.Tests;

/// <summary>The C# of the documentation compiles, with what is generated for it.</summary>
public class PageTests
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using McpAttr;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Xunit;
        """;

    internal static readonly string Repository = typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "Repository").Value!;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>What the samples of a page are about, where it is the reader's own.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["src/McpAttr.Testing/PACKAGE.md"] = "internal sealed record Forecast;",
    };

    /// <summary>All pages but one whose samples are the tests of another project, which compares them.</summary>
    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Path.Combine(Repository, "docs"), "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Repository, "src"), "PACKAGE.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository, path)).Where(static path => path != "docs/testing.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_a_page_compiles_unless_it_is_marked(string path)
    {
        var page = new Page(File.ReadAllText(Path.Combine(Repository, path)));

        Assert.All(page.Blocks, index =>
        {
            var attempts = page.Readings(index).Select(sources => Errors([.. sources, Known.GetValueOrDefault(path, "")])).ToList();
            Assert.True(attempts.Exists(static errors => errors.Count == 0), $"Block {index + 1} of {path}:\n{string.Join("\nor\n", attempts.Select(static errors => string.Join('\n', errors.Take(5))))}");
        });
    }

    [Fact]
    public void A_block_that_is_wrong_is_found()
    {
        var page = new Page("```csharp\nstatic class A { [McpTool] public static int Get() => Missing; }\n```\n\n<!-- not compiled: half of one -->\n```csharp\nnonsense\n```\n");

        Assert.Equal([0], page.Blocks);
        Assert.All(page.Readings(0).Select(Errors), Assert.NotEmpty);
    }

    private static List<Diagnostic> Errors(string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "Sample",
            [.. sources.Prepend(ImplicitUsings).Select(static source => CSharpSyntaxTree.ParseText(source, Options, cancellationToken: TestContext.Current.CancellationToken))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        if (compilation.SyntaxTrees.Any(static tree => tree.GetCompilationUnitRoot(TestContext.Current.CancellationToken).Members.Any(SyntaxKind.GlobalStatement)))
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        CSharpGeneratorDriver.Create([new McpAttrGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return [.. output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
