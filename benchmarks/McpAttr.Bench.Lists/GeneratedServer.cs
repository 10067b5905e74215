using System.Reflection;
using McpAttr.Bench.Compiler;
using McpAttr.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.Bench.Lists;

/// <summary>A server of many tools, generated and compiled in memory.</summary>
internal static class GeneratedServer
{
    public static McpServer Create(int tools)
    {
        CSharpGeneratorDriver.Create([new McpAttrGenerator().AsSourceGenerator()], parseOptions: LargeProject.Options)
            .RunGeneratorsAndUpdateCompilation(new LargeProject(tools).Compilation, out var compilation, out _);
        using var file = new MemoryStream();
        var emitted = compilation.Emit(file);
        if (!emitted.Success) throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));

        Type catalog = Assembly.Load(file.ToArray()).GetType("McpAttr.Generated.Large.Catalog", throwOnError: true)!;
        return McpServer.Create((McpCatalog)Activator.CreateInstance(catalog)!);
    }
}
