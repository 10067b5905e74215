using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the catalog of the assembly.</summary>
internal static class CatalogWriter
{
    public static string Write(ProjectModel project, IEnumerable<ToolEntry> tools)
    {
        var source = GeneratedFile.Begin([]);
        source.Line($"[assembly: global::McpAttr.Catalog.McpCatalog(typeof(global::{project.Namespace}.Catalog))]").Line();
        using (source.Block("namespace " + project.Namespace))
        {
            source.Using(
                project.IsClsCompliant ? "System" : null,
                "System.CodeDom.Compiler",
                "System.Collections.Generic",
                "System.ComponentModel",
                project.IsExecutable ? "System.Runtime.CompilerServices" : null,
                "McpAttr",
                "McpAttr.Catalog");
            WriteCatalog(source, project, tools);
            if (project.IsExecutable)
            {
                source.Line();
                WriteEntry(source);
            }
        }

        return source.ToString();
    }

    private static void WriteCatalog(SourceWriter source, ProjectModel project, IEnumerable<ToolEntry> tools)
    {
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
            WriteText(source, "string?", "Instructions", project.Instructions);
            source.Line("/// <inheritdoc/>");
            WriteTools(source, [
                .. tools.OrderBy(static tool => tool.Name, StringComparer.Ordinal)
                    .ThenBy(static tool => tool.ClassName, StringComparer.Ordinal)
                    .Select(static tool => $"new {tool.ClassName}()"),
                .. project.Included.Select(static catalog => $"..{catalog}.Instance.Tools"),
            ]);
        }
    }

    private static void WriteTools(SourceWriter source, IReadOnlyCollection<string> items)
    {
        if (items.Count == 0)
        {
            source.Line("public override IReadOnlyList<McpTool> Tools => [];");
            return;
        }

        source.Line("public override IReadOnlyList<McpTool> Tools { get; } =").Line("[");
        foreach (var item in items)
        {
            source.Continue(item + ",");
        }

        source.Line("];");
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
