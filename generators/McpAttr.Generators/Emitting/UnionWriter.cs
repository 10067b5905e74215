using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the methods of a union, and a class for each of its types.</summary>
internal static class UnionWriter
{
    public static void Write(SourceWriter source, UnionInput? input, UnionOutput? output)
    {
        if (input is not null)
        {
            WriteRead(source, input);
        }

        if (output is not null)
        {
            if (input is not null)
            {
                source.Line();
            }

            WriteWrite(source, output);
        }

        var reads = input?.Cases ?? EquatableArray<UnionCase<ObjectInput>>.Empty;
        var writes = output?.Cases ?? EquatableArray<UnionCase<ObjectOutput>>.Empty;
        foreach (var name in reads.Select(static one => one.ClassName).Concat(writes.Select(static one => one.ClassName)).Distinct())
        {
            source.Line();
            using (source.Block("private static class " + name))
            {
                var read = reads.FirstOrDefault(one => one.ClassName == name);
                var write = writes.FirstOrDefault(one => one.ClassName == name);
                if (read is not null)
                {
                    ObjectReadMethod.Write(source, read.Object, read.Value is null ? null : input!.Discriminator);
                }

                if (read is not null && write is not null)
                {
                    source.Line();
                }

                if (write is not null)
                {
                    ObjectWriteMethod.Write(source, write.Object, write.Value is null ? null : Discriminator(output!.Discriminator, write.Value), isChecked: true);
                }
            }
        }
    }

    private static void WriteRead(SourceWriter source, UnionInput union)
    {
        var isText = union.Cases.First(static one => one.Value is not null).Value![0] == '"';
        var plain = union.Cases.FirstOrDefault(static one => one.Value is null);
        using (source.Block($"public static {union.Id} Read(ref McpJsonReader json)"))
        {
            var type = isText ? "ReadOnlySpan<byte>" : "long?";
            var find = $"json.TryGetDiscriminator({Literal.Utf8(union.Discriminator)}, out {type} known)";
            source.Line(plain is null ? $"{find};" : $"if (!{find}) return {plain.ClassName}.Read(ref json);");
            foreach (var one in union.Cases.Where(static one => one.Value is not null))
            {
                var test = isText ? $"known.SequenceEqual({Text(one.Value!)})" : $"known == {one.Value}";
                source.Line($"if ({test}) return {one.ClassName}.Read(ref json);");
            }

            if (union.TakesUnknown)
            {
                source.Line($"return {plain!.ClassName}.Read(ref json);");
                return;
            }

            var values = union.Cases.Select(static one => one.Value).OfType<string>().ToList();
            source.Line($"json.UnknownCase({Literal.Utf8(union.Discriminator)}, {Literal.String((values.Count == 1 ? "" : "one of ") + string.Join(", ", values))});");
            source.Line("return null!;");
        }
    }

    private static void WriteWrite(SourceWriter source, UnionOutput union)
    {
        using (source.Block($"public static void Write(Utf8JsonWriter json, {union.Id} value)"))
        {
            source.Line("json.ThrowIfNull(value);");
            var plain = union.Cases.FirstOrDefault(one => one.Object.Id == union.Id);
            var head = "if";
            foreach (var one in union.Cases.Where(one => one != plain || union.Fallback == UnionFallback.Failure))
            {
                var test = union.Fallback == UnionFallback.NearestAncestor ? $"value is {one.Object.Id}" : $"value.GetType() == typeof({one.Object.Id})";
                var value = one == plain ? "value" : $"({one.Object.Id})value";
                source.Line($"{head} ({test}) {one.ClassName}.Write(json, {value});");
                head = "else if";
            }

            source.Line(union.Fallback == UnionFallback.Failure || plain is null
                ? "else throw McpJsonWriterExtensions.IsOfUnknownType(value);"
                : $"else {plain.ClassName}.Write(json, value);");
        }
    }

    private static string Discriminator(string name, string value) => value[0] == '"'
        ? $"json.WriteString({Literal.Utf8(name)}, {Text(value)});"
        : $"json.WriteNumber({Literal.Utf8(name)}, {value});";

    // A JSON string without its quotes is C# text where nothing is escaped; what is, is escaped alike.
    private static string Text(string json) => json + "u8";
}
