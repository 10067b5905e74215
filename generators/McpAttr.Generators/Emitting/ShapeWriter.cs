using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the file of a type: a class with <c>Read</c>, <c>Write</c> or both, as the tools need them.</summary>
internal static class ShapeWriter
{
    public static string Write(ShapeModel shape)
    {
        var definition = shape.Definition;
        var source = GeneratedFile.Begin(GeneratedFile.Silenced(shape.Input?.Warnings ?? default, shape.Output?.Warnings ?? default));
        var hasAccessors = shape.Input is ObjectInput input && input.Members.Any(static member => member.Binding == MemberBinding.Accessor);
        using (source.Block("namespace " + shape.Namespace))
        {
            source.Using(
                definition is EnumDefinition && shape.Output is not null ? "System" : null,
                "System.CodeDom.Compiler",
                hasAccessors ? "System.Runtime.CompilerServices" : null,
                shape.Output is null ? null : "System.Text.Json",
                "McpAttr.Json");
            source.Line(GeneratedFile.Attribute);
            using (source.Block("internal static class " + definition.JsonClass))
            {
                WriteRead(source, shape.Input);
                if (shape is { Input: not null, Output: not null })
                {
                    source.Line();
                }

                WriteWrite(source, shape.Output);
            }
        }

        return source.ToString();
    }

    private static void WriteRead(SourceWriter source, TypeDefinition? definition)
    {
        if (definition is ObjectInput input)
        {
            ObjectReadMethod.Write(source, input);
        }
        else if (definition is EnumDefinition enumeration)
        {
            EnumWriter.WriteRead(source, enumeration);
        }
    }

    private static void WriteWrite(SourceWriter source, TypeDefinition? definition)
    {
        if (definition is ObjectOutput output)
        {
            ObjectWriteMethod.Write(source, output);
        }
        else if (definition is EnumDefinition enumeration)
        {
            EnumWriter.WriteWrite(source, enumeration);
        }
    }
}
