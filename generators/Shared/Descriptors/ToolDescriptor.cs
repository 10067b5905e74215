using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Writes the object of a tool in <c>tools/list</c>.</summary>
internal static class ToolDescriptor
{
    /// <summary>The descriptor differs from 2026-07-28 on: the output schema of a result that is no object, and tasks, which the server decides on then.</summary>
    public static bool DependsOnRevision(ToolModel tool) => tool.Primitive.Method is { Result.IsWrapped: true } or { Task: not TaskSupport.Forbidden };

    /// <summary>The descriptor of one kind of revisions.</summary>
    public static string Write(ToolModel tool, bool isModern)
    {
        var (primitive, result) = (tool.Primitive, tool.Primitive.Method.Result);
        var json = new JsonText().BeginObject().Description(primitive).Icons(primitive.Icons);

        json.Name("inputSchema").Break();
        var profile = SchemaProfiles.Of(tool.Settings.Profile);
        if (primitive.InputSchema is { } literal)
        {
            json.Raw(literal);
        }
        else
        {
            new SchemaWriter(json, Direction.Input, primitive.Inputs, profile).WriteObject(primitive.Method.Arguments, tool.Settings.RefusesUnknown);
        }

        if (result is { IsStructured: true, Shape: { } shape })
        {
            json.Name("outputSchema").Break();
            var schema = new SchemaWriter(json, Direction.Output, primitive.Outputs, profile);
            if (result.IsWrapped && !isModern)
            {
                schema.WriteWrapped(shape);
            }
            else
            {
                schema.Write(shape);
            }
        }

        if (primitive.Method.Task != TaskSupport.Forbidden && !isModern)
        {
            json.Break().Name("execution").BeginObject().Name("taskSupport").String(primitive.Method.Task == TaskSupport.Required ? "required" : "optional").EndObject();
        }

        return json.Break().Name("annotations").BeginObject()
            .Name("readOnlyHint").Boolean(tool.Hints.ReadOnly)
            .Name("destructiveHint").Boolean(tool.Hints.Destructive)
            .Name("idempotentHint").Boolean(tool.Hints.Idempotent)
            .Name("openWorldHint").Boolean(tool.Hints.OpenWorld)
            .EndObject().Meta(primitive.Meta).EndObject().ToString();
    }
}
