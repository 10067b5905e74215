using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the method that writes an object.</summary>
internal static class ObjectWriteMethod
{
    public static void Write(SourceWriter source, ObjectOutput output)
    {
        using (source.Block($"public static void Write(Utf8JsonWriter json, {output.Id} value)"))
        {
            if (!output.IsValueType)
            {
                source.Line("json.ThrowIfNull(value);");
            }

            source.Line("json.WriteStartObject();");
            var locals = new HashSet<string> { "json", "value", "item", "present" };
            foreach (var member in output.Members)
            {
                WriteMember(source, member, locals);
            }

            source.Line("json.WriteEndObject();");
        }
    }

    private static void WriteMember(SourceWriter source, OutputMember member, HashSet<string> locals)
    {
        var value = "value." + GeneratedName.Escape(member.Property);
        if (!member.Shape.IsNullable)
        {
            foreach (var line in WriterCode.WriteMember(member.Name, member.Shape, value))
            {
                source.Line(line);
            }

            return;
        }

        var local = Naming.CamelCase(member.Property);
        while (!locals.Add(local))
        {
            local += "_";
        }

        local = GeneratedName.Escape(local);
        var lines = WriterCode.WriteMember(member.Name, member.Shape with { IsNullable = false }, local).ToList();
        if (lines.Count == 1)
        {
            source.Line($"if ({value} is {{ }} {local}) {lines[0]}");
        }
        else
        {
            using (source.Block($"if ({value} is {{ }} {local})"))
            {
                lines.ForEach(line => source.Line(line));
            }
        }
    }
}
