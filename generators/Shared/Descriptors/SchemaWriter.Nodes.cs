using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

// How a node of a schema begins and ends, whatever it describes.
internal sealed partial class SchemaWriter
{
    private bool IsNullSaid => direction == Direction.Input && profile.Nulls != NullForm.LeftOut;

    private JsonText Begin(string type, TypeShape shape, Annotations notes, string? format = null, string? note = null)
    {
        BeginNode();
        WriteType(type, shape.IsNullable);
        return json.Member("format", format).Member("description", notes.InWords(profile, [note, .. ConstraintWords.Of(shape, profile)]));
    }

    private void WriteType(string type, bool isNullable)
    {
        if (isNullable && IsNullSaid && profile.Nulls == NullForm.TypeArray)
        {
            json.Name("type").Array([type, "null"]);
        }
        else
        {
            json.Member("type", type);
            if (isNullable && IsNullSaid)
            {
                json.Name("nullable").Boolean(true);
            }
        }
    }

    private void End(Annotations notes)
    {
        if (notes.Default is { } fallback && profile.HasDefault)
        {
            json.Name("default").Raw(fallback);
        }

        if (notes.Examples.Count > 0 && profile.HasExamples)
        {
            json.Name("examples").BeginArray();
            foreach (var example in notes.Examples)
            {
                json.Raw(example);
            }

            json.EndArray();
        }

        if (notes.Deprecation is not null && profile.HasDeprecated)
        {
            json.Name("deprecated").Boolean(true);
        }

        json.Member("x-mcp-header", notes.Header);
        EndNode();
    }

    private JsonText BeginNode()
    {
        _depth++;
        return json.BeginObject();
    }

    private void EndNode()
    {
        if (_depth == 1)
        {
            WriteReferenced();
        }

        _depth--;
        json.EndObject();
    }
}
