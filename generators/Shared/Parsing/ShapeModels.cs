using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The types of all tools.</summary>
internal static class ShapeModels
{
    /// <summary>Each type once, with the directions that any tool uses it in, in ordinal order.</summary>
    public static IEnumerable<ShapeModel> Merge(IEnumerable<ToolModel> tools)
    {
        var shapes = new SortedDictionary<string, ShapeModel>(StringComparer.Ordinal);
        foreach (var tool in tools)
        {
            foreach (var input in tool.Inputs)
            {
                shapes[input.Id] = shapes.TryGetValue(input.Id, out var shape) ? shape with { Input = input } : new ShapeModel(tool.Namespace, input, null);
            }

            foreach (var output in tool.Outputs)
            {
                shapes[output.Id] = shapes.TryGetValue(output.Id, out var shape) ? shape with { Output = output } : new ShapeModel(tool.Namespace, null, output);
            }
        }

        return shapes.Values;
    }
}
