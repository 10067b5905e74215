using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using McpAttr.Catalog;
using McpAttr.Execution.Tests.Kit;
using McpAttr.SchemaKit;

namespace McpAttr.Execution.Tests.Schemas;

/// <summary>The schema, the reader and the writer of a type are one promise.</summary>
public class AgreementTests
{
    private const string Opening = "\"content\":[{\"type\":\"text\",\"text\":\"";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tools that succeed whenever their arguments are right.</summary>
    public static TheoryData<string> Tools { get; } =
        [.. McpCatalog.Entry!.Tools.Where(tool => Descriptor(tool.Descriptor).GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean()).Select(Name)];

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task What_the_input_schema_accepts_is_taken_and_the_result_is_what_the_output_schema_says(string name)
    {
        await using var server = new ToolServer();
        var tool = Find(name);
        var input = Descriptor(tool.Descriptor).GetProperty("inputSchema");

        foreach (var arguments in SamplesOf(input))
        {
            string json = arguments!.ToJsonString(Relaxed);
            Assert.True(SchemaValidator.Accepts(input, JsonDocument.Parse(json).RootElement), json);
            AssertIsResult(Descriptor(tool.Descriptor), server.CallLegacy(name, json), json);
            AssertIsResult(Descriptor(tool.ModernDescriptor), server.CallModern(name, json), json);
        }
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task What_the_input_schema_does_not_accept_is_refused(string name)
    {
        await using var server = new ToolServer();
        var input = Descriptor(Find(name).Descriptor).GetProperty("inputSchema");
        var validator = new SchemaValidator(input) { TakesNulls = true };
        int refused = 0;

        foreach (var arguments in SamplesOf(input).SelectMany(static sample => Mutations.Of(sample, isLenient: true)).OfType<JsonObject>())
        {
            string json = arguments.ToJsonString(Relaxed);
            if (validator.Accepts(JsonDocument.Parse(json).RootElement)) continue;
            refused++;
            Assert.True(server.CallLegacy(name, json).StartsWith($"{{\"isError\":true,{Opening}{name} was not called; ", StringComparison.Ordinal), json);
        }

        Assert.True(refused > 0 || !input.GetProperty("properties").EnumerateObject().Any(), "There is nothing that the schema does not accept.");
    }

    /// <summary>The portable profile has no keyword for it, or clients cannot hold the number.</summary>
    [Theory]
    [InlineData("echo_char", "\"\U0001f600\"")]
    [InlineData("echo_guid", "\"text\"")]
    [InlineData("echo_date_time", "\"text\"")]
    [InlineData("echo_date_time_offset", "\"text\"")]
    [InlineData("echo_date_only", "\"text\"")]
    [InlineData("echo_time_only", "\"text\"")]
    [InlineData("echo_uri", "\"http://[\"")]
    [InlineData("echo_time_span", "\"P1Y\"")]
    [InlineData("echo_version", "\"1\"")]
    [InlineData("echo_bytes", "\"?\"")]
    [InlineData("echo_int64", "9223372036854775808")]
    [InlineData("echo_int64", "-9223372036854775809")]
    [InlineData("echo_u_int64", "18446744073709551616")]
    [InlineData("echo_single", "1e39")]
    [InlineData("echo_double", "1e309")]
    [InlineData("echo_decimal", "1e29")]
    public async Task These_are_the_values_that_a_schema_accepts_and_the_reader_refuses(string tool, string value)
    {
        await using var server = new ToolServer();
        string arguments = $"{{\"value\":{value}}}";

        Assert.True(SchemaValidator.Accepts(Descriptor(Find(tool).Descriptor).GetProperty("inputSchema"), JsonDocument.Parse(arguments).RootElement));
        Assert.Contains("was not called; 1 fault in its arguments", server.CallModern(tool, arguments), StringComparison.Ordinal);
    }

    /// <summary>The portable profile has no keyword for the names of members.</summary>
    [Theory]
    [InlineData("echo_by_sky", """{"no such sky":{"x":1}}""")]
    [InlineData("echo_by_number", """{"text":[]}""")]
    [InlineData("echo_by_id", """{"text":1}""")]
    public async Task These_are_the_keys_that_a_schema_accepts_and_the_reader_refuses(string tool, string value)
    {
        await using var server = new ToolServer();
        string arguments = $"{{\"items\":{value}}}";

        Assert.True(SchemaValidator.Accepts(Descriptor(Find(tool).Descriptor).GetProperty("inputSchema"), JsonDocument.Parse(arguments).RootElement));
        Assert.Contains("was not called; 1 fault in its arguments", server.CallModern(tool, arguments), StringComparison.Ordinal);
    }

    private static void AssertIsResult(JsonElement descriptor, string result, string arguments)
    {
        var members = JsonDocument.Parse(result).RootElement;
        Assert.False(members.TryGetProperty("isError", out _), $"{arguments} gives {result}");
        Assert.Equal(descriptor.TryGetProperty("outputSchema", out var output), members.TryGetProperty("structuredContent", out var structured));
        if (output.ValueKind != JsonValueKind.Undefined) Assert.True(SchemaValidator.Accepts(output, structured), $"{arguments} gives {structured}, which is not {output}");
    }

    private static IReadOnlyList<JsonNode?> SamplesOf(JsonElement schema) => Sampler.Cover(JsonObject.Create(schema)!);

    private static string Name(McpTool tool) => Encoding.UTF8.GetString(tool.Name);

    private static McpTool Find(string name) => McpCatalog.Entry!.Tools.Single(tool => Name(tool) == name);

    private static JsonElement Descriptor(ReadOnlySpan<byte> utf8) => JsonDocument.Parse(utf8.ToArray()).RootElement;
}
