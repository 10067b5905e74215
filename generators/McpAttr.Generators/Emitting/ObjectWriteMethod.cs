using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the method that writes an object.</summary>
internal static class ObjectWriteMethod
{
    /// <param name="source">The file.</param>
    /// <param name="output">The object.</param>
    /// <param name="discriminator">The statement that writes which type it is; null where nothing tells it.</param>
    /// <param name="isChecked">Somebody has made sure that it is not null.</param>
    public static void Write(SourceWriter source, ObjectOutput output, string? discriminator = null, bool isChecked = false)
    {
        using (source.Block($"public static void Write(Utf8JsonWriter json, {output.Id} value)"))
        {
            if (!output.IsValueType && !isChecked)
            {
                source.Line("json.ThrowIfNull(value);");
            }

            source.Line("json.WriteStartObject();");
            if (discriminator is not null)
            {
                source.Line(discriminator);
            }

            var locals = new HashSet<string> { "json", "value", "item", "present" };
            foreach (var member in output.Members)
            {
                WriteMember(source, member, locals);
            }

            if (output.Extension is { } extension)
            {
                source.Line($"json.WriteMembers(value.{GeneratedName.Escape(extension)});");
            }

            source.Line("json.WriteEndObject();");
        }
    }

    private static void WriteMember(SourceWriter source, OutputMember member, HashSet<string> locals)
    {
        var value = "value." + GeneratedName.Escape(member.Property);
        if (!member.Shape.IsNullable)
        {
            WriteAll(source, IsDefault(member, value), WriterCode.WriteMember(member.Name, member.Shape, value).ToList());
            return;
        }

        var local = Naming.CamelCase(member.Property);
        while (!locals.Add(local))
        {
            local += "_";
        }

        local = GeneratedName.Escape(local);
        WriteAll(source, $"if ({value} is {{ }} {local})", WriterCode.WriteMember(member.Name, member.Shape with { IsNullable = false }, local).ToList());
        if (member.Nulls == NullWriting.Written)
        {
            source.Line($"else json.WriteNull({Literal.Utf8(member.Name)});");
        }
    }

    private static string? IsDefault(OutputMember member, string value) => member.Nulls != NullWriting.DefaultLeftOut ? null
        : member.Shape.IsValueType ? $"if (!global::System.Collections.Generic.EqualityComparer<{member.Shape.Type}>.Default.Equals({value}, default))"
        : $"if ({value} is not null)";

    private static void WriteAll(SourceWriter source, string? condition, List<string> lines)
    {
        if (condition is null)
        {
            lines.ForEach(line => source.Line(line));
        }
        else if (lines.Count == 1)
        {
            source.Line($"{condition} {lines[0]}");
        }
        else
        {
            using (source.Block(condition))
            {
                lines.ForEach(line => source.Line(line));
            }
        }
    }
}
