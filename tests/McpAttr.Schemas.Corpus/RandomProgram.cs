using System.Globalization;
using System.Text;

namespace McpAttr.Schemas.Corpus;

/// <summary>The source of a program whose tools give back what they get: for each type one tool in each profile that is asked for.</summary>
internal static class RandomProgram
{
    private const string Head = """
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using McpAttr;

        """;

    /// <param name="seed">Which random types there are.</param>
    /// <param name="types">How many random types come after the listed ones.</param>
    /// <param name="profiles">The profiles, by name.</param>
    public static string Write(int seed, int types, params string[] profiles)
    {
        var random = new RandomTypes(new Random(seed));
        var tools = new StringBuilder();
        int number = 0;
        foreach (string type in ListedTypes.All.Concat(Enumerable.Range(0, types).Select(_ => random.Next())))
        {
            // A result that is a string is text and has no schema.
            string value = type == "string" ? "string[]" : type;
            foreach (string profile in profiles)
            {
                tools.AppendLine(CultureInfo.InvariantCulture, $"    [McpTool(Name = \"{Name(profile, number)}\", Leniency = McpLeniency.None, SchemaProfile = McpSchemaProfile.{profile})] public static {value} {profile}{number}({value} value) => value;");
            }

            number++;
        }

        return $"{Head}{ListedTypes.Declarations}{random.Declarations}\npublic static class Echoes\n{{\n{tools}}}\n";
    }

    /// <summary>The tool of a type, by its place.</summary>
    public static string Name(string profile, int number) => $"{profile.ToLowerInvariant()}_{number}";
}
