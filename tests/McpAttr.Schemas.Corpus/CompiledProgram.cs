using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using McpAttr.Analyzers;
using McpAttr.Catalog;
using McpAttr.Generators;

namespace McpAttr.Schemas.Corpus;

/// <summary>A program that was generated, compiled and loaded.</summary>
internal static class CompiledProgram
{
    // Only the tool is left out, which some profiles do on purpose.
    private const string ProfileCannotSay = "MCPA0047";

    /// <param name="source">The program.</param>
    /// <param name="name">The assembly.</param>
    /// <param name="unsaid">The methods that take what their profile cannot say.</param>
    /// <exception cref="InvalidOperationException">The analyzer refuses something, or it does not compile without a warning.</exception>
    public static Assembly Load(string source, string name, out IReadOnlySet<string> unsaid)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp13);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, options)],
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var refused = compilation.WithAnalyzers([new ContractAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        unsaid = refused.Where(static diagnostic => diagnostic.Id == ProfileCannotSay).Select(diagnostic => source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)).ToHashSet();
        if (refused.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != ProfileCannotSay).ToList() is { Count: > 0 } findings)
            throw new InvalidOperationException($"{name} is refused:\n{string.Join('\n', findings.Take(10))}\n{source}");

        CSharpGeneratorDriver.Create([new McpAttrGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);

        using var image = new MemoryStream();
        var result = output.Emit(image);
        if (result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList() is { Count: > 0 } found)
            throw new InvalidOperationException($"{name} does not compile without a warning:\n{string.Join('\n', found.Take(10))}\n{source}");

        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    public static McpCatalog CatalogOf(Assembly assembly) =>
        (McpCatalog)assembly.GetCustomAttribute<McpCatalogAttribute>()!.Type.GetField("Instance")!.GetValue(null)!;
}
