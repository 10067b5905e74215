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
    /// <exception cref="InvalidOperationException">The analyzer refuses something, or it does not compile without a warning.</exception>
    public static Assembly Load(string source, string name)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp13);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, options)],
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var refused = compilation.WithAnalyzers([new ContractAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (refused.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList() is { Count: > 0 } findings)
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
