namespace McpAttr.Generators.Emitting;

/// <summary>Writes a property that is a piece of JSON as UTF-8.</summary>
internal static class JsonProperty
{
    public static void Write(SourceWriter source, string property, string json)
    {
        source.Line($"public override ReadOnlySpan<byte> {property} =>");
        var lines = json.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            source.Continue($"\"\"\"{lines[i]}\"\"\"u8{(i < lines.Length - 1 ? " +" : ";")}");
        }

        source.Line();
    }
}
