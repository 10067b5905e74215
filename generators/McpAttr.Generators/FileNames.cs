using McpAttr.Roslyn.Model;

namespace McpAttr.Generators;

/// <summary>The names of the generated files.</summary>
internal static class FileNames
{
    public const string Catalog = "Catalog.g.cs";

    public static string Tool(ToolModel tool) => $"Tools/{tool.ClassName}.g.cs";

    public static string Shape(ShapeModel shape) => $"Types/{shape.Definition.JsonClass}.g.cs";
}
