using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the file of a type: a class with <c>Read</c>, <c>Write</c> or both, as the tools need them.</summary>
internal static class ShapeWriter
{
    public static string Write(ShapeModel shape)
    {
        var definition = shape.Definition;
        var source = GeneratedFile.Begin(GeneratedFile.Silenced(shape.Input?.Warnings ?? default, shape.Output?.Warnings ?? default));
        var isTextUnion = shape.Input is UnionInput union && union.Cases.Any(static one => one.Value is ['"', ..]);
        using (source.Block("namespace " + shape.Namespace))
        {
            source.Using(
                isTextUnion || (definition is EnumDefinition && shape.Output is not null) ? "System" : null,
                "System.CodeDom.Compiler",
                HasAccessors(shape.Input) ? "System.Runtime.CompilerServices" : null,
                shape.Output is null ? null : "System.Text.Json",
                "McpAttr.Json");
            source.Line(GeneratedFile.Attribute);
            using (source.Block("internal static class " + definition.JsonClass))
            {
                if (shape.Input is UnionInput || shape.Output is UnionOutput)
                {
                    WriteUnion(source, shape);
                }
                else
                {
                    WritePlain(source, shape);
                }
            }
        }

        return source.ToString();
    }

    private static bool HasAccessors(TypeDefinition? input) => input switch
    {
        ObjectInput one => ObjectReadMethod.Accessors(one).Any(),
        UnionInput union => union.Cases.Any(static one => ObjectReadMethod.Accessors(one.Object).Any()),
        _ => false,
    };

    private static void WriteUnion(SourceWriter source, ShapeModel shape)
    {
        // A union whose types have no discriminators is written only, and read as the type that they all are.
        if (shape.Input is ObjectInput)
        {
            WriteRead(source, shape.Input);
            source.Line();
        }

        UnionWriter.Write(source, shape.Input as UnionInput, shape.Output as UnionOutput);
    }

    private static void WritePlain(SourceWriter source, ShapeModel shape)
    {
        WriteRead(source, shape.Input);
        if (shape is { Input: not null, Output: not null })
        {
            source.Line();
        }

        WriteWrite(source, shape.Output);
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
