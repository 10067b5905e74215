using System.Globalization;
using System.Text;

namespace McpAttr.Schemas.Corpus;

/// <summary>The source of a program whose tools give back what they get: for each random type one tool in the portable profile and one in the full one.</summary>
internal static class RandomProgram
{
    private const string Head = """
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using McpAttr;

        """;

    public static string Write(int seed, int types)
    {
        var random = new RandomTypes(new Random(seed));
        var tools = new StringBuilder();
        for (int i = 0; i < types; i++)
        {
            // A result that is a string is text and has no schema.
            string type = random.Next() is not "string" and var other ? other : "string[]";
            string number = i.ToString(CultureInfo.InvariantCulture);
            tools.AppendLine(CultureInfo.InvariantCulture, $"    [McpTool(Name = \"portable_{number}\", Leniency = McpLeniency.None)] public static {type} Portable{number}({type} value) => value;");
            tools.AppendLine(CultureInfo.InvariantCulture, $"    [McpTool(Name = \"full_{number}\", Leniency = McpLeniency.None, SchemaProfile = McpSchemaProfile.Full)] public static {type} Full{number}({type} value) => value;");
        }

        return $"{Head}{random.Declarations}\npublic static class Echoes\n{{\n{tools}}}\n";
    }
}
