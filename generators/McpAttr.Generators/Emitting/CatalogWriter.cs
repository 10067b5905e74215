using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the catalog of the assembly.</summary>
internal static class CatalogWriter
{
    public static string Write(CatalogModel catalog)
    {
        var project = catalog.Project;
        var source = GeneratedFile.Begin([]);
        source.Line($"[assembly: global::McpAttr.Catalog.McpCatalog(typeof(global::{project.Namespace}.Catalog))]").Line();
        using (source.Block("namespace " + project.Namespace))
        {
            source.Using(
                project.IsClsCompliant || project.Icons.Count > 0 ? "System" : null,
                "System.CodeDom.Compiler",
                "System.Collections.Generic",
                "System.ComponentModel",
                project.IsExecutable ? "System.Runtime.CompilerServices" : null,
                "McpAttr",
                "McpAttr.Catalog");
            WriteCatalog(source, catalog);
            if (project.IsExecutable)
            {
                source.Line();
                WriteEntry(source);
            }
        }

        return source.ToString();
    }

    private static void WriteCatalog(SourceWriter source, CatalogModel catalog)
    {
        var project = catalog.Project;
        source.Line("/// <summary>What this assembly offers to MCP clients.</summary>");
        source.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        if (project.IsClsCompliant)
        {
            source.Line("[CLSCompliant(false)]");
        }

        source.Line(GeneratedFile.Attribute);
        using (source.Block("public sealed class Catalog : McpCatalog"))
        {
            source.Line("/// <summary>The only instance.</summary>");
            source.Line("public static readonly Catalog Instance = new();").Line();
            WriteText(source, "string", "ServerName", project.ServerName);
            WriteText(source, "string", "ServerVersion", project.ServerVersion);
            WriteText(source, "string?", "ServerTitle", project.ServerTitle);
            WriteText(source, "string?", "Description", project.ServerDescription);
            WriteText(source, "string?", "WebsiteUrl", project.WebsiteUrl);
            WriteIcons(source, project.Icons);
            WriteText(source, "string?", "Instructions", project.Instructions);
            if (project.ChangingLists.Count > 0)
            {
                var lists = string.Join(" | ", project.ChangingLists.Select(static list => "McpLists." + list));
                source.Line("/// <inheritdoc/>").Line($"public override McpLists ChangingLists => {lists};").Line();
                source.Line("/// <inheritdoc/>").Line("public override McpSubscriptions? Subscriptions => McpSubscriptions.Offered;").Line();
            }

            WriteList(source, "McpTool", "Tools", ByName(catalog.Tools), project);
            if (catalog.Resources.Count + project.Included.Count > 0)
            {
                source.Line();
                WriteList(source, "McpResource", "Resources", BySpecificity(catalog.Resources), project);
            }

            if (catalog.Prompts.Count + project.Included.Count > 0)
            {
                source.Line();
                WriteList(source, "McpPrompt", "Prompts", ByName(catalog.Prompts), project);
            }

            if (catalog.Forms.Count + project.Included.Count > 0)
            {
                source.Line();
                WriteList(source, "McpForm", "Forms", catalog.Forms.OrderBy(static form => form, StringComparer.Ordinal), project);
            }
        }
    }

    private static IEnumerable<string> ByName(IEnumerable<CatalogEntry> entries) => entries
        .OrderBy(static entry => entry.Name, StringComparer.Ordinal)
        .ThenBy(static entry => entry.ClassName, StringComparer.Ordinal)
        .Select(static entry => entry.ClassName);

    private static IEnumerable<string> BySpecificity(IEnumerable<ResourceEntry> entries) => entries
        .OrderByDescending(static entry => entry.Specificity)
        .ThenBy(static entry => entry.Uri, StringComparer.Ordinal)
        .ThenBy(static entry => entry.ClassName, StringComparer.Ordinal)
        .Select(static entry => entry.ClassName);

    private static void WriteList(SourceWriter source, string type, string property, IEnumerable<string> classes, ProjectModel project)
    {
        string[] items = [.. classes.Select(static name => $"new {name}()"), .. project.Included.Select(catalog => $"..{catalog}.Instance.{property}")];
        source.Line("/// <inheritdoc/>");
        if (items.Length == 0)
        {
            source.Line($"public override IReadOnlyList<{type}> {property} => [];");
            return;
        }

        source.Line($"public override IReadOnlyList<{type}> {property} {{ get; }} =").Line("[");
        foreach (var item in items)
        {
            source.Continue(item + ",");
        }

        source.Line("];");
    }

    private static void WriteIcons(SourceWriter source, EquatableArray<IconModel> icons)
    {
        if (icons.Count > 0)
        {
            source.Line("/// <inheritdoc/>");
            JsonProperty.Write(source, "ServerIcons", new JsonText().Array(icons).ToString());
        }
    }

    private static void WriteText(SourceWriter source, string type, string property, string? value)
    {
        if (value is not null)
        {
            source.Line("/// <inheritdoc/>").Line($"public override {type} {property} => {Literal.String(value)};").Line();
        }
    }

    private static void WriteEntry(SourceWriter source)
    {
        source.Line(GeneratedFile.Attribute);
        using (source.Block("file static class Entry"))
        {
            source.Line("[ModuleInitializer]");
            source.Line("internal static void Register() => McpCatalog.Entry = Catalog.Instance;");
        }
    }
}
