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
            foreach (var member in enumeration.Members)
            {
                source.Line($"if (json.Matches({Literal.Utf8(member.Name)})) return {Field(enumeration, member)};");
            }

            source.Line("json.NotAllowed();").Line("return default;");
        }
    }

    public static void WriteWrite(SourceWriter source, EnumDefinition enumeration)
    {
        source.Line($"public static void Write(Utf8JsonWriter json, {enumeration.Id} value) => json.WriteStringValue(value switch").Line("{");
        foreach (var member in enumeration.Members.Where(static member => !member.IsAlias))
        {
            source.Continue($"{Field(enumeration, member)} => {Literal.Utf8(member.Name)},");
        }

        source.Continue("_ => throw new ArgumentOutOfRangeException(nameof(value), value, null),").Line("});");
    }

    private static string Field(EnumDefinition enumeration, EnumMember member) => enumeration.Id + "." + GeneratedName.Escape(member.Field);
}
