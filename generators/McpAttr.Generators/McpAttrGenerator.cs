using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using McpAttr.Generators.Emitting;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators;

/// <summary>
/// Writes a file for each tool, a file for each type that tools read or write, and the catalog of the assembly. It never reports anything:
/// what is broken is skipped here, and the analyzer, which runs the same parser, says why.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class McpAttrGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The assembly's own facts; null when McpAttr is not referenced or the language version is too low.
        var project = context.CompilationProvider
            .Select(ProjectParser.Parse)
            .WithTrackingName(TrackingNames.Project);

        // A method with [McpTool], parsed alone.
        var tools = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypeNames.McpToolAttribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (method, cancellationToken) => ToolParser.Parse((IMethodSymbol)method.TargetSymbol, method.SemanticModel.Compilation, cancellationToken))
            .WithTrackingName(TrackingNames.Tools)
            .Where(static tool => tool is not null)
            .Select(static (tool, _) => tool!);

        // The types of all tools, each once.
        var shapes = tools
            .Collect()
            .SelectMany(static (tools, _) => ShapeModels.Merge(tools))
            .WithTrackingName(TrackingNames.Shapes);

        // What the catalog knows of the tools; an edit inside one does not reach it.
        var catalog = tools
            .Select(static (tool, _) => new ToolEntry(tool.Name, tool.ClassName))
            .WithTrackingName(TrackingNames.Entries)
            .Collect()
            .Combine(project)
            .WithTrackingName(TrackingNames.Catalog);

        // Names of files that the compiler would take for the same.
        var clashes = tools
            .Collect()
            .Select(static (tools, _) => FileNames.Clashes(tools))
            .WithTrackingName(TrackingNames.Clashes);

        context.RegisterSourceOutput(tools.Combine(clashes), static (output, tool) =>
            output.AddSource(FileNames.Tool(tool.Left, tool.Right), ToolWriter.Write(tool.Left)));

        context.RegisterSourceOutput(shapes.Combine(clashes), static (output, shape) =>
            output.AddSource(FileNames.Shape(shape.Left, shape.Right), ShapeWriter.Write(shape.Left)));

        context.RegisterSourceOutput(catalog, static (output, catalog) =>
        {
            var (tools, project) = catalog;
            if (project is not null && (project.IsExecutable || tools.Length > 0 || project.Included.Count > 0))
            {
                output.AddSource(FileNames.Catalog, CatalogWriter.Write(project, tools));
            }
        });
    }
}
