using Microsoft.CodeAnalysis;

namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of literal schemas and contexts, broken and kept.</summary>
public sealed class LiteralRulesTests
{
    private const string Context =
        """

        [JsonSerializable(typeof(Shape))] internal sealed class Known() : System.Text.Json.Serialization.JsonSerializerContext(null)
        {
            public static Known Default => new();
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        internal sealed record Shape(object Value);
        """;

    [Theory]
    [InlineData("""[McpTool] internal static void Get([{|MCPA0033:McpSchema("{")|}] JsonElement value) { }""")]
    [InlineData("""[McpTool] internal static void Get([{|MCPA0033:McpSchema("[]")|}] JsonElement value) { }""")]
    [InlineData("""[McpTool] internal static void Get([{|MCPA0033:McpSchema("1")|}] JsonElement value) { }""")]
    [InlineData("""[McpTool] internal static void Get([{|MCPA0033:McpSchema("{ \"$ref\": \"#/$defs/a\" }")|}] JsonElement value) { }""")]
    [InlineData("""[McpTool] [return: {|MCPA0033:McpSchema("{ \"items\": { \"$ref\": \"#\" } }")|}] internal static JsonElement Get() => default;""")]
    [InlineData("""[McpTool, {|MCPA0033:McpSchema("{}")|}] internal static void Get(JsonElement value) { }""")]
    [InlineData("""[McpTool, {|MCPA0033:McpSchema("true")|}] internal static void Get(JsonElement value) { }""")]
    [InlineData("""[McpPrompt, {|MCPA0033:McpSchema("{ \"type\": \"object\" }")|}] internal static string Get() => "";""")]
    [InlineData("""[McpTool] internal static void Get([{|MCPA0033:McpSchema("{ \"type\": \"string\", \"type\": \"object\" }")|}] JsonElement value) { }""")]
    [InlineData("""[McpTool] internal static void Get([{|MCPA0033:McpSchema("{ \"properties\": { \"a\": {}, \"\\u0061\": {} } }")|}] JsonElement value) { }""")]
    public Task MCPA0033_broken(string method) => Tool(method);

    [Theory]
    [InlineData("""[McpTool] internal static void Get([McpSchema("true")] JsonElement value, [McpSchema("{ \"$id\": \"urn:a\", \"$ref\": \"#/$defs/a\", \"$defs\": { \"a\": {} } }")] JsonElement other) { }""")]
    [InlineData("""[McpTool] [return: McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"$ref\": \"#\" } } }")] internal static JsonElement Get() => default;""")]
    [InlineData("""[McpTool] internal static void Get(JsonElement value, JsonNode? other) { }""")]
    public Task MCPA0033_kept(string method) => Tool(method);

    [Theory]
    [InlineData("""[McpTool] internal static void Get([McpSchema("{}")] string {|MCPA0034:value|}) { }""")]
    [InlineData("""[McpTool] internal static void Get([McpSchema("{}")] List<JsonElement> {|MCPA0034:value|}) { }""")]
    [InlineData("""[McpTool] [return: McpSchema("{}")] internal static int {|MCPA0034:Get|}() => 1;""")]
    [InlineData("[McpTool] internal static void Get(Data {|MCPA0034:value|}) { }\n[McpSchema(\"{}\")] internal sealed record Data(int X);")]
    [InlineData("[McpTool] internal static void Get(Data {|MCPA0034:value|}) { }\ninternal sealed record Data([McpSchema(\"{}\")] int X);")]
    [InlineData("[McpTool] internal static Data {|MCPA0034:Get|}() => null!;\ninternal sealed record Data([property: McpSchema(\"{}\")] int X);")]
    public Task MCPA0034_broken(string method) => Tool(method);

    [Fact]
    public Task MCPA0034_kept() => Tool("[McpTool] internal static Data Get(Data value) => value;\ninternal sealed record Data([property: McpSchema(\"{}\")] JsonElement X, [McpSchema(\"true\")] JsonNode Y);");

    [Theory]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": {} } }")] internal static void Get(int? a, int? {|MCPA0035:b|}) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": {}, \"b\": {} } }")] internal static void {|MCPA0035:Get|}(int? a) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": {} } }")] internal static void Get(int {|MCPA0035:a|}) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": {} } }")] internal static void Get([McpHeader("A")] string? {|MCPA0035:a|}) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": {} } }")] internal static void {|MCPA0035:Get|}() { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } } }")] internal static void Get(int? {|MCPA0035:a|}) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"number\" } } }")] internal static void Get(int? {|MCPA0035:a|}) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": [\"integer\", \"null\"] } } }")] internal static void Get(int {|MCPA0035:a|} = 1) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"object\" } } }")] internal static void Get(List<int>? {|MCPA0035:a|}) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"integer\" } } }")] internal static void Get(DayOfWeek? {|MCPA0035:a|}) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": [\"object\", \"null\"] } }, \"required\": [\"a\"] }")] internal static void Get(JsonNode {|MCPA0035:a|}) { }""")]
    public Task MCPA0035_broken(string method) => Tool(method);

    [Theory]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": {}, \"b\": {} }, \"required\": [\"\\u0061\"] }")] internal static void Get(int a, CancellationToken stop, JsonElement? b) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": {}, \"b\": {} } }")] internal static void Get(McpContext context, JsonElement all) { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\" }")] internal static void Get() { }""")]
    [InlineData("""[McpTool, McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"integer\" }, \"b\": { \"type\": \"array\", \"items\": {} }, \"c\": { \"type\": \"string\" }, \"d\": { \"type\": [\"object\"] } } }")] internal static void Get(double? a, int[]? b, DateOnly? c, Dictionary<string, int>? d) { }""")]
    [InlineData("""[McpTool(SchemaProfile = McpSchemaProfile.Full), McpSchema("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": [\"string\", \"null\"] }, \"b\": { \"type\": [\"null\", \"object\"] } } }")] internal static void Get(string? a, JsonElement? b) { }""")]
    public Task MCPA0035_kept(string method) => Tool(method);

    [Theory]
    [InlineData("""[McpTool] internal static void Get([McpJsonContext(typeof(string)), McpSchema("{}")] Shape {|MCPA0036:value|}) { }""")]
    [InlineData("""[McpTool] internal static void Get([McpJsonContext(typeof(Known))] Shape {|MCPA0036:value|}) { }""")]
    [InlineData("""[McpTool] internal static void Get([McpJsonContext(typeof(Known)), McpSchema("{}")] JsonElement {|MCPA0036:value|}) { }""")]
    [InlineData("""[McpTool] internal static void Get([McpJsonContext(typeof(Known)), McpSchema("{}")] List<Shape> {|MCPA0036:value|}) { }""")]
    public Task MCPA0036_broken(string method) => Tool(method + Context);

    [Theory]
    [InlineData("""[McpTool] [return: McpJsonContext(typeof(Known)), McpSchema("{}")] internal static Shape? Get([McpJsonContext(typeof(Known)), McpSchema("{}")] Shape value) => value;""")]
    [InlineData("[McpTool] internal static List<Holder> Get(Holder value) => [value];\ninternal sealed record Holder([property: McpJsonContext(typeof(Known)), McpSchema(\"{}\")] Shape? Shape);")]
    public Task MCPA0036_kept(string method) => Tool(method + Context);

    [Theory]
    [InlineData("[JsonPolymorphic] internal class Data { }")]
    [InlineData("[JsonDerivedType(typeof(string), \"a\")] internal class Data { }")]
    [InlineData("[JsonDerivedType(typeof(More), \"a\"), JsonDerivedType(typeof(More), \"b\")] internal class Data { }\ninternal sealed class More : Data { }")]
    [InlineData("[JsonDerivedType(typeof(More), \"a\"), JsonDerivedType(typeof(Data), \"a\")] internal class Data { }\ninternal sealed class More : Data { }")]
    [InlineData("[JsonDerivedType(typeof(More), \"a\"), JsonDerivedType(typeof(Data), 1)] internal class Data { }\ninternal sealed class More : Data { }")]
    [InlineData("[JsonDerivedType(typeof(More), \"\")] internal class Data { }\ninternal sealed class More : Data { }")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"x\"), JsonDerivedType(typeof(More), \"a\")] internal class Data { }\ninternal sealed class More : Data { public int X { get; set; } }")]
    public async Task MCPA0037_broken(string type)
    {
        await Tool("[McpTool] internal static void Get(Data {|MCPA0037:value|}) { }\n" + type);
        await Tool("[McpTool] internal static Data {|MCPA0037:Get|}() => null!;\n" + type);
    }

    [Theory]
    [InlineData("[JsonDerivedType(typeof(More), \"a\")] internal abstract class Data { }\ninternal sealed class More : Data { public List<Data> X { get; set; } = []; }")]
    [InlineData("[JsonDerivedType(typeof(More), 1), JsonDerivedType(typeof(Data), 2)] internal class Data { }\ninternal sealed class More : Data { }")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"x\"), JsonDerivedType(typeof(More), \"a\")] internal interface Data { }\ninternal sealed record More(int Y) : Data;")]
    public Task MCPA0037_kept(string type) => Tool("[McpTool] internal static Data Get(Data value) => value;\n" + type);

    [Fact]
    public Task A_type_of_a_union_that_cannot_be_made_is_told() => Tool(
        "[McpTool] internal static void Get(Data {|MCPA0012:value|}) { }\n[JsonDerivedType(typeof(More), \"a\")] internal abstract class Data { }\ninternal abstract class More : Data { }");

    private static Task<IReadOnlyList<Diagnostic>> Tool(string members) => VerifyAnalyzer.MembersAsync(members);
}
