using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The types of all tools, resources, prompts and forms.</summary>
internal static class ShapeModels
{
    /// <summary>Each type once, with the directions that any of them uses it in, in ordinal order.</summary>
    public static IEnumerable<ShapeModel> Merge(IEnumerable<PrimitiveModel> primitives, IEnumerable<FormModel> forms)
    {
        var shapes = new SortedDictionary<string, ShapeModel>(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            foreach (var input in form.Inputs)
            {
                shapes[input.Id] = new ShapeModel(form.Namespace, input, null);
            }
        }

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
