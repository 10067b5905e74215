using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the methods of an enum.</summary>
internal static class EnumWriter
{
    public static void WriteRead(SourceWriter source, EnumDefinition enumeration)
    {
        using (source.Block($"public static {enumeration.Id} Read(ref McpJsonReader json)"))
        {
            if (enumeration.IsFlags)
            {
                WriteReadFlags(source, enumeration);
            }
            else
            {
                foreach (var member in enumeration.Members)
                {
                    source.Line($"if (json.Matches({Literal.Utf8(member.Name)})) return {Field(enumeration, member)};");
                }

                source.Line("json.NotAllowed();").Line("return default;");
            }
        }
    }

    public static void WriteWrite(SourceWriter source, EnumDefinition enumeration)
    {
        if (enumeration.IsFlags)
        {
            WriteWriteFlags(source, enumeration);
            return;
        }

        source.Line($"public static void Write(Utf8JsonWriter json, {enumeration.Id} value) => json.WriteStringValue(Name(value));").Line();
        source.Line($"public static ReadOnlySpan<byte> Name({enumeration.Id} value) => value switch").Line("{");
        foreach (var member in enumeration.Members.Where(static member => !member.IsAlias))
        {
            source.Continue($"{Field(enumeration, member)} => {Literal.Utf8(member.Name)},");
        }

        source.Continue($"_ => throw {Undefined},").Line("};");
    }

    private const string Undefined = "McpJsonWriterExtensions.HasNoName()";

    private static void WriteReadFlags(SourceWriter source, EnumDefinition enumeration)
    {
        source.Line($"{enumeration.Id} value = default;").Line("if (!json.StartArray()) return value;").Line();
        using (source.Block("while (json.NextItem())"))
        {
            var head = "if";
            foreach (var member in enumeration.Members)
            {
                source.Line($"{head} (json.Matches({Literal.Utf8(member.Name)})) value |= {Field(enumeration, member)};");
                head = "else if";
            }

            source.Line("else json.NotAllowed();");
        }

        source.Line().Line("return value;");
    }

    // Members of several bits go first, so that a value has as few names as can be.
    private static void WriteWriteFlags(SourceWriter source, EnumDefinition enumeration)
    {
        using (source.Block($"public static void Write(Utf8JsonWriter json, {enumeration.Id} value)"))
        {
            source.Line("json.WriteStartArray();");
            foreach (var member in enumeration.Members.Where(static member => member is { IsAlias: false, Bits: not 0 }).OrderByDescending(static member => member.Bits))
            {
                var field = Field(enumeration, member);
                using (source.Block($"if ((value & {field}) == {field})"))
                {
                    source.Line($"json.WriteStringValue({Literal.Utf8(member.Name)});").Line($"value &= ~{field};");
                }

                source.Line();
            }

            source.Line($"if (value != 0) throw {Undefined};").Line("json.WriteEndArray();");
        }
    }

    private static string Field(EnumDefinition enumeration, EnumMember member) => enumeration.Id + "." + GeneratedName.Escape(member.Field);
}
