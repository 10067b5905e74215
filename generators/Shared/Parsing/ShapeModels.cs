using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The types of all tools, resources and prompts.</summary>
internal static class ShapeModels
{
    /// <summary>Each type once, with the directions that any of them uses it in, in ordinal order.</summary>
    public static IEnumerable<ShapeModel> Merge(IEnumerable<PrimitiveModel> primitives)
    {
        var shapes = new SortedDictionary<string, ShapeModel>(StringComparer.Ordinal);
        foreach (var primitive in primitives)
        {
            foreach (var input in primitive.Inputs)
            {
                shapes[input.Id] = shapes.TryGetValue(input.Id, out var shape) ? shape with { Input = input } : new ShapeModel(primitive.Namespace, input, null);
            }

            foreach (var output in primitive.Outputs)
            {
                shapes[output.Id] = shapes.TryGetValue(output.Id, out var shape) ? shape with { Output = output } : new ShapeModel(primitive.Namespace, null, output);
            }
        }

        return shapes.Values;
    }
}
