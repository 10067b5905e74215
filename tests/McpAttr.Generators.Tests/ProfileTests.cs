using System.Text.Json;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>Each client of the table in docs/schemas.md accepts the schemas of every shape and constraint, in the profiles that are for it.</summary>
public sealed class ProfileTests
{
    private const string Corpus =
        """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using McpAttr;

        public enum Sky { Clear, Cloudy, Storm }

        [Flags]
        public enum Days { Monday = 1, Tuesday = 2 }

        /// <summary>A part of something.</summary>
        public sealed record Part(string Name, [property: Range(0.0, 1.0, MinimumIsExclusive = true)] double Share = 0.5, Part? Inner = null);

        public sealed class Options
        {
            [DefaultValue(20), Range(1, 100)] public int Size { get; set; } = 20;
            [Obsolete("Use Size.")] public long? Length { get; set; }
            [Required, McpExample("Oslo")] public string? City { get; set; }
            public required IReadOnlyList<Part?> Parts { get; init; }
        }

        internal static class Tools
        {
            [McpTool]
            internal static Options? TakeScalars(
                bool a, char b, string c, sbyte d, byte e, short f, ushort g, int h, uint i, long j, ulong k, float l, double m, decimal n, Guid o, DateTime p, DateTimeOffset q, DateOnly r,
                TimeOnly s, Uri t, TimeSpan u, Version v, byte[] w, Sky x, Days y, int? z = null, string zz = "x") => null;

            [McpTool]
            internal static IReadOnlyList<int?> TakeConstraints(
                [StringLength(20, MinimumLength = 3)] string a, [MinLength(1), MaxLength(3)] int[] b, [AllowedValues("a", "b")] string c, [AllowedValues(1, 2)] int? d,
                [DeniedValues("root")] string e, [EmailAddress] string f, [Url] string? g, [Base64String] string h, [Range(0.0, 1.0, MaximumIsExclusive = true)] double i,
                [Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] DateOnly j, [AllowedValues(Sky.Clear)] Sky k, [AllowedValues(0.5)] decimal l, [McpExample(5)] int m = 3) => [];

            [McpTool]
            internal static Sky? TakeCollections(Options a, List<Part> b, Sky?[] c, int?[] d, HashSet<string> e, [McpHeader("Region")] string f, Options? g = null, Sky? h = null, int[][]? i = null) => null;

            [McpTool]
            internal static Dictionary<string, int> TakeDictionaries([MinLength(1)] Dictionary<string, int> a, Dictionary<Sky, Part> b, Dictionary<int, string> c, Dictionary<Guid, string>? d = null) => [];

            [McpTool]
            internal static void TakeNothing() { }
        }
        """;

    private static readonly IReadOnlyList<ToolModel> Tools = Parse();

    // What a strict or older client cannot say at all is an error (MCPA0047), so those tools are not in its corpus.
    private static readonly IReadOnlyList<ToolModel> Plain = [.. Tools.Where(static tool => tool.Primitive.Name != "take_dictionaries" && !Input(tool, ProfileName.Portable).Contains("$ref", StringComparison.Ordinal))];

    [Fact]
    public void Mcp_names_headers_and_roots_are_those_of_the_specification() => Each(ProfileName.Portable, Tools, static (tool, input, output) =>
    {
        Assert.Matches("^[A-Za-z0-9_.-]{1,128}$", tool.Primitive.Name);
        Assert.Equal("object", input.GetProperty("type").GetString());
        Assert.All(Nodes(input).Where(static node => node.TryGetProperty("x-mcp-header", out _)), static node =>
            Assert.True(node.GetProperty("type").GetString() is "string" or "integer" or "boolean"));
    });

    [Theory]
    [InlineData(nameof(ProfileName.Portable))]
    [InlineData(nameof(ProfileName.Full))]
    [InlineData(nameof(ProfileName.Gemini))]
    public void Claude_has_an_object_as_root_without_combinators_and_plain_keys(string profile) => Each(Enum.Parse<ProfileName>(profile), Tools, static (tool, input, output) =>
    {
        Assert.Equal("object", input.GetProperty("type").GetString());
        Assert.DoesNotContain(input.EnumerateObject(), static keyword => keyword.Name is "oneOf" or "anyOf" or "allOf");
        Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", tool.Primitive.Name);
        Assert.All(Nodes(input).Where(static node => node.TryGetProperty("properties", out _)), static node =>
            Assert.All(node.GetProperty("properties").EnumerateObject(), static property => Assert.Matches("^[a-zA-Z0-9_.-]{1,64}$", property.Name)));
    });

    [Fact]
    public void Claude_code_and_managed_agents_get_no_reference_and_no_combinator_unless_a_type_contains_itself() => Each(ProfileName.Portable, Plain, static (tool, input, output) =>
        Assert.All(Nodes(input), static node => Assert.DoesNotContain(node.EnumerateObject(), static keyword => keyword.Name is "$ref" or "$defs" or "oneOf" or "anyOf" or "allOf")));

    [Theory]
    [InlineData(nameof(ProfileName.Portable))]
    [InlineData(nameof(ProfileName.Full))]
    public void Claude_desktop_and_cursor_get_an_object_as_root_of_outputs(string profile) => Each(Enum.Parse<ProfileName>(profile), Tools, static (tool, input, output) =>
    {
        if (output is { } schema) Assert.Equal("object", schema.GetProperty("type").GetString());
    });

    [Fact]
    public void OpenAi_strict_requires_everything_closes_every_object_and_keeps_its_limits() => Each(ProfileName.OpenAiStrict, [.. Tools.Where(static tool => tool.Primitive.Name != "take_dictionaries")], static (tool, input, output) =>
    {
        Assert.Equal("object", input.GetProperty("type").GetString());
        Assert.All(Nodes(input), static node =>
        {
            Assert.DoesNotContain(node.EnumerateObject(), static keyword => keyword.Name is
                "allOf" or "not" or "if" or "then" or "else" or "dependentRequired" or "dependentSchemas" or "default" or "minLength" or "maxLength" or "propertyNames" or "examples");
            if (node.TryGetProperty("properties", out var properties))
            {
                Assert.False(node.GetProperty("additionalProperties").GetBoolean());
                var required = node.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(static name => name.GetString()!) : [];
                Assert.Equal(properties.EnumerateObject().Select(static property => property.Name), required);
            }
        });
        Assert.True(Nodes(input).Sum(static node => node.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Count() : 0) <= 5000);
        Assert.True(Nodes(input).Sum(static node => node.TryGetProperty("enum", out var values) ? values.GetArrayLength() : 0) <= 1000);
        Assert.True(input.GetRawText().Length <= 120_000);
    });

    [Fact]
    public void OpenAi_strict_has_null_for_what_may_be_missing()
    {
        var input = JsonDocument.Parse(Input(Tools.Single(static tool => tool.Primitive.Name == "take_collections"), ProfileName.OpenAiStrict)).RootElement.GetProperty("properties");

        Assert.Equal("""["object","null"]""", input.GetProperty("g").GetProperty("type").GetRawText());
        Assert.Equal("""["string","null"]""", input.GetProperty("h").GetProperty("type").GetRawText());
        Assert.Contains("null", input.GetProperty("h").GetProperty("enum").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""["array","null"]""", input.GetProperty("i").GetProperty("type").GetRawText());
        Assert.Equal("\"string\"", input.GetProperty("f").GetProperty("type").GetRawText());
    }

    [Fact]
    public void Codex_gets_a_type_for_each_schema_and_items_for_each_array() => Each(ProfileName.Portable, Plain, static (tool, input, output) => AssertIsTyped(input));

    [Fact]
    public void Gemini_gets_one_type_a_node_string_enums_and_none_of_the_keywords_that_it_refuses() => Each(ProfileName.Gemini, Plain, static (tool, input, output) =>
    {
        AssertIsTyped(input);
        Assert.Matches("^[A-Za-z_][A-Za-z0-9_.:-]{0,63}$", tool.Primitive.Name);
        Assert.All(Nodes(input), static node =>
        {
            Assert.DoesNotContain(node.EnumerateObject(), static keyword => keyword.Name is "additionalProperties" or "const" or "$schema" or "$ref" or "exclusiveMinimum" or "exclusiveMaximum" or "not"
                or "propertyNames" or "contentEncoding" or "examples" or "deprecated");
            if (node.TryGetProperty("format", out var format) && node.GetProperty("type").GetString() == "string") Assert.True(format.GetString() is "enum" or "date-time");
            if (node.TryGetProperty("enum", out var values)) Assert.All(values.EnumerateArray(), static value => Assert.Equal(JsonValueKind.String, value.ValueKind));
        });
    });

    [Fact]
    public void Vs_code_gets_items_for_each_array_and_no_dialect() => Each(ProfileName.Portable, Tools, static (tool, input, output) =>
    {
        foreach (var schema in new[] { input, output }.OfType<JsonElement>())
        {
            Assert.All(Nodes(schema), static node =>
            {
                Assert.False(node.TryGetProperty("$schema", out _));
                if (node.TryGetProperty("type", out var type) && type.GetString() == "array") Assert.Equal(JsonValueKind.Object, node.GetProperty("items").ValueKind);
            });
        }
    });

    [Fact]
    public void Cursor_kiro_opencode_kimi_and_the_inspector_get_definitions_only_for_types_that_contain_themselves_and_always_under_the_root() => Each(ProfileName.Portable, Tools, static (tool, input, output) =>
    {
        var references = Nodes(input).Where(static node => node.TryGetProperty("$ref", out _)).Select(static node => node.GetProperty("$ref").GetString()!).Distinct().ToList();

        Assert.All(references, static reference => Assert.Equal("#/$defs/Part", reference));
        Assert.Equal(references.Count > 0, input.TryGetProperty("$defs", out _));
        Assert.All(Nodes(input).Skip(1), static node => Assert.False(node.TryGetProperty("$defs", out _)));
    });

    [Fact]
    public void Full_says_in_keywords_all_that_portable_says_in_words() => Each(ProfileName.Full, Tools, static (tool, input, output) => Assert.All(Nodes(input), static node =>
    {
        var description = node.TryGetProperty("description", out var text) ? text.GetString()! : "";
        Assert.DoesNotMatch("Format: (UUID|YYYY|ISO 8601 date|e-mail|URL|Base64|base64)|Above|Below|One of|Not:|Keys:|The keys|Example|Deprecated", description);
    }));

    [Fact]
    public void Every_profile_of_every_shape()
    {
        var text = string.Join("\n\n", Enum.GetValues<ProfileName>().Select(static profile => $"// ===== {profile}\n"
            + string.Join("\n\n", Tools.Where(tool => profile != ProfileName.OpenAiStrict || tool.Primitive.Name != "take_dictionaries").Select(tool => Write(tool, profile)))));

        new GeneratedFiles(new Dictionary<string, string> { ["Schemas"] = text }).MatchSnapshot();
    }

    private static void AssertIsTyped(JsonElement schema) => Assert.All(Nodes(schema), static node =>
    {
        Assert.Equal(JsonValueKind.String, node.GetProperty("type").ValueKind);
        if (node.GetProperty("type").GetString() == "array") Assert.Equal(JsonValueKind.Object, node.GetProperty("items").ValueKind);
    });

    private static void Each(ProfileName profile, IReadOnlyList<ToolModel> tools, Action<ToolModel, JsonElement, JsonElement?> assert)
    {
        Assert.NotEmpty(tools);
        foreach (var tool in tools)
        {
            var descriptor = JsonDocument.Parse(Write(tool, profile)).RootElement;
            assert(tool, descriptor.GetProperty("inputSchema"), descriptor.TryGetProperty("outputSchema", out var output) ? output : null);
        }
    }

    private static string Write(ToolModel tool, ProfileName profile) => ToolDescriptor.Write(tool with { Settings = tool.Settings with { Profile = profile } }, isModern: false);

    private static string Input(ToolModel tool, ProfileName profile) => JsonDocument.Parse(Write(tool, profile)).RootElement.GetProperty("inputSchema").GetRawText();

    // The schema and every schema in it; the root is the first.
    private static IEnumerable<JsonElement> Nodes(JsonElement schema)
    {
        yield return schema;
        foreach (var keyword in schema.EnumerateObject())
        {
            IEnumerable<JsonElement> inner = keyword.Name switch
            {
                "properties" or "$defs" => keyword.Value.EnumerateObject().Select(static property => property.Value),
                "items" or "propertyNames" or "not" => [keyword.Value],
                "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.Object => [keyword.Value],
                "anyOf" or "oneOf" or "allOf" => keyword.Value.EnumerateArray(),
                _ => [],
            };
            foreach (var node in inner.SelectMany(Nodes))
            {
                yield return node;
            }
        }
    }

    private static IReadOnlyList<ToolModel> Parse()
    {
        var compilation = new TestCompilation { Source = Corpus }.Create();
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. compilation.GetTypeByMetadataName("Tools")!.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method.Name.StartsWith("Take", StringComparison.Ordinal))
            .Select(method => ToolParser.Parse(method, compilation, TestContext.Current.CancellationToken)!)];
    }
}
