using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using McpAttr.Generators.Caching;
using McpAttr.Generators.Emitting;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators;

/// <summary>
/// Writes a file for each tool, resource, prompt and form, a file for each type that they read or write, and the catalog of the assembly. It never reports
/// anything: what is broken is skipped here, and the analyzer, which runs the same parser, says why.
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

        // The methods with an attribute of ours, each parsed alone.
        var tools = Methods(context, KnownTypeNames.McpToolAttribute, ToolParser.Parse, TrackingNames.Tools);
        var resources = Methods(context, KnownTypeNames.McpResourceAttribute, ResourceParser.Parse, TrackingNames.Resources);
        var prompts = Methods(context, KnownTypeNames.McpPromptAttribute, PromptParser.Parse, TrackingNames.Prompts);

        var primitives = tools.Select(static (tool, _) => tool.Primitive).Collect()
            .Combine(resources.Select(static (resource, _) => resource.Primitive).Collect())
            .Combine(prompts.Select(static (prompt, _) => prompt.Primitive).Collect())
            .Select(static (all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right));

        // The types with [McpForm], each parsed alone.
        var forms = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypeNames.McpFormAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (type, cancellationToken) => FormParser.Parse((INamedTypeSymbol)type.TargetSymbol, type.SemanticModel.Compilation, cancellationToken))
            .WithTrackingName(TrackingNames.Forms)
            .Where(static form => form is not null)
            .Select(static (form, _) => form!);
        var all = primitives.Combine(forms.Collect());

        // Their types, each once.
        var shapes = all
            .SelectMany(static (all, _) => ShapeModels.Merge(all.Left, all.Right))
            .WithTrackingName(TrackingNames.Shapes);

        // Names of files that the compiler would take for the same.
        var clashes = all
            .Select(static (all, _) => FileNames.Clashes(all.Left, all.Right))
            .WithTrackingName(TrackingNames.Clashes);

        // What the catalog knows of them; an edit inside one does not reach it.
        var catalog = project
            .Combine(Entries(tools, static tool => new CatalogEntry(tool.Primitive.Name, tool.Primitive.ClassName)))
            .Combine(Entries(resources, ResourceEntry.Of))
            .Combine(Entries(prompts, static prompt => new CatalogEntry(prompt.Primitive.Name, prompt.Primitive.ClassName)))
            .Combine(Entries(forms, static form => form.ClassName))
            .Select(static (all, _) => all.Left.Left.Left.Left is { } known
                ? new CatalogModel(
                    known,
                    all.Left.Left.Left.Right.ToEquatableArray(),
                    all.Left.Left.Right.ToEquatableArray(),
                    all.Left.Right.ToEquatableArray(),
                    all.Right.ToEquatableArray())
                : null)
            .WithTrackingName(TrackingNames.Catalog);

        // What mcp.lock.json holds, when the project asks for it; each entry is written again only when its own member changes.
        var isContractKept = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ContractOptions.IsKept(options.GlobalOptions))
            .WithTrackingName(TrackingNames.IsContractKept);
        var contract = project
            .Combine(Promised(tools, isContractKept, ContractEntries.Of))
            .Combine(Promised(resources, isContractKept, ContractEntries.Of))
            .Combine(Promised(prompts, isContractKept, ContractEntries.Of))
            .Combine(isContractKept)
            .SelectMany(static (all, _) => all.Right && all.Left.Left.Left.Left is { } known
                ? ImmutableArray.Create(
                    new ContractModel(known.Included, all.Left.Left.Left.Right.AddRange(all.Left.Left.Right).AddRange(all.Left.Right).ToEquatableArray()))
                : [])
            .WithTrackingName(TrackingNames.Contract);

        context.RegisterSourceOutput(tools.Combine(clashes), static (output, tool) =>
            output.AddSource(FileNames.Tool(tool.Left.Primitive, tool.Right), ToolWriter.Write(tool.Left)));

        context.RegisterSourceOutput(resources.Combine(clashes), static (output, resource) =>
            output.AddSource(FileNames.Resource(resource.Left.Primitive, resource.Right), ResourceWriter.Write(resource.Left)));

        context.RegisterSourceOutput(prompts.Combine(clashes), static (output, prompt) =>
            output.AddSource(FileNames.Prompt(prompt.Left.Primitive, prompt.Right), PromptWriter.Write(prompt.Left)));

        context.RegisterSourceOutput(forms.Combine(clashes), static (output, form) =>
            output.AddSource(FileNames.Form(form.Left, form.Right), FormWriter.Write(form.Left)));

        context.RegisterSourceOutput(shapes.Combine(clashes), static (output, shape) =>
            output.AddSource(FileNames.Shape(shape.Left, shape.Right), ShapeWriter.Write(shape.Left)));

        context.RegisterSourceOutput(catalog, static (output, catalog) =>
        {
            if (catalog is { IsNeeded: true })
            {
                output.AddSource(FileNames.Catalog, CatalogWriter.Write(catalog));
            }
        });

        context.RegisterSourceOutput(contract, static (output, contract) => output.AddSource(FileNames.Contract, ContractWriter.Write(contract)));
    }

    private static IncrementalValueProvider<ImmutableArray<ContractEntry>> Promised<TModel>(
        IncrementalValuesProvider<TModel> models, IncrementalValueProvider<bool> isKept, Func<TModel, ContractEntry> entry) => models
            .Combine(isKept)
            .Select((model, _) => model.Right ? entry(model.Left) : null)
            .WithTrackingName(TrackingNames.ContractEntries)
            .Where(static entry => entry is not null)
            .Select(static (entry, _) => entry!)
            .Collect();

    private static IncrementalValuesProvider<T> Methods<T>(
        IncrementalGeneratorInitializationContext context, string attribute, Func<IMethodSymbol, Compilation, CancellationToken, T?> parse, string name)
        where T : class => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is MethodDeclarationSyntax,
                (method, cancellationToken) => ParsedFiles<T>.Get(method, parse, cancellationToken))
            .WithTrackingName(name)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);

    private static IncrementalValueProvider<ImmutableArray<TEntry>> Entries<TModel, TEntry>(IncrementalValuesProvider<TModel> models, Func<TModel, TEntry> entry) =>
        models.Select((model, _) => entry(model)).WithTrackingName(TrackingNames.Entries).Collect();
}
