using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Writes the object of a prompt in <c>prompts/list</c>.</summary>
internal static class PromptDescriptor
{
    public static string Write(PromptModel prompt)
    {
        var primitive = prompt.Primitive;
        var json = new JsonText().BeginObject().Description(primitive);
        if (primitive.Method.Arguments.Any())
        {
            json.Name("arguments").BeginArray();
            foreach (var argument in primitive.Method.Arguments)
            {
                // A prompt has no schema, so what the text must be is said in words.
                var description = string.Join(" ", new[] { argument.Description, TextForm.Of(argument, primitive.Inputs) }.Where(static part => part is not null));
                json.Break().BeginObject()
                    .Member("name", argument.Name)
                    .Member("description", description.Length == 0 ? null : description)
                    .Name("required").Boolean(argument.IsRequired)
                    .EndObject();
            }

            json.EndArray();
        }

        return json.Icons(primitive.Icons).Meta(primitive.Meta).EndObject().ToString();
    }
}
