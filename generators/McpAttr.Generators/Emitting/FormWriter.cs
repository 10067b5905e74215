using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the file of a form.</summary>
internal static class FormWriter
{
    public static string Write(FormModel form)
    {
        var source = GeneratedFile.Begin(form.Warnings);
        using (source.Block("namespace " + form.Namespace))
        {
            source.Using("System", "System.CodeDom.Compiler", "McpAttr.Catalog", "McpAttr.Json");
            source.Line(GeneratedFile.Attribute);
            using (source.Block($"internal sealed class {form.ClassName} : McpForm<{form.Type}>"))
            {
                JsonProperty.Write(source, "Schema", FormSchema.Write(form));
                source.Line($"protected override {form.Type} Read(ref McpJsonReader json) => {form.JsonClass}.Read(ref json);");
            }
        }

        return source.ToString();
    }
}
