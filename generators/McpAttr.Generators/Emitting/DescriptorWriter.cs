using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the object of a tool in <c>tools/list</c>.</summary>
internal static class DescriptorWriter
{
    /// <summary>The descriptor; where the result is no object, its output schema depends on the revision.</summary>
    public static string Write(ToolModel tool, bool isModern)
    {
        var json = new JsonText();
        json.BeginObject().Member("name", tool.Name).Member("title", tool.Title).Member("description", tool.Description);

        json.Name("inputSchema").Break();
        new SchemaWriter(json, Direction.Input, tool.Inputs).WriteObject(tool.Arguments);

        if (tool.Result is { Kind: ResultKind.Structured or ResultKind.Wrapped, Shape: { } shape })
        {
            json.Name("outputSchema").Break();
            var schema = new SchemaWriter(json, Direction.Output, tool.Outputs);
            if (tool.Result.Kind == ResultKind.Wrapped && !isModern)
            {
                schema.WriteWrapped(shape);
            }
            else
            {
                schema.Write(shape);
            }
        }

        return json.Break().Name("annotations").BeginObject()
            .Name("readOnlyHint").Boolean(tool.Hints.ReadOnly)
            .Name("destructiveHint").Boolean(tool.Hints.Destructive)
            .Name("idempotentHint").Boolean(tool.Hints.Idempotent)
            .Name("openWorldHint").Boolean(tool.Hints.OpenWorld)
            .EndObject().EndObject().ToString();
    }
}
